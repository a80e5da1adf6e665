package no.helseporten.record.fhir;

import java.util.Optional;
import java.util.UUID;
import no.helseporten.person.fhir.Arrival;
import no.helseporten.record.store.ObservationRows;
import no.helseporten.record.store.StoredCode;
import no.helseporten.record.store.StoredObservation;
import no.helseporten.record.store.StoredReceipt;
import no.helseporten.record.store.StoredRestriction;
import no.helseporten.record.store.StoredResultStatus;
import no.helseporten.record.store.StoredTime;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Specimen;
import org.jspecify.annotations.Nullable;

/** Observation to {@code record.observation}. */
final class FromObservation {

    private static final String[] PREFERRED = {CodeSystems.NLK, CodeSystems.LOINC};

    private FromObservation() {}

    static Optional<ObservationRows> rows(Arrival<Observation> arrival, IntakeRules rules) {
        ObservationGathering gathering =
                new ObservationGathering(arrival, Restrictions.of(arrival.resource(), rules.restrictions()));
        gathering.add(arrival.resource(), arrival.id(), null, "Observation");
        return Optional.of(gathering.rows()).filter(rows -> !rows.observations().isEmpty());
    }

    static StoredObservation row(
            Arrival<? extends DomainResource> arrival,
            Observation observation,
            UUID id,
            @Nullable UUID containedIn,
            String path,
            StoredRestriction restriction) {
        StoredCode code = Codes.stored(observation.getCode(), PREFERRED);
        String title = Nameless.OBSERVATION.unless(Words.of(observation.getCode(), PREFERRED), arrival);
        Times.notAhead(Times.instantOf(observation.getIssuedElement()), path + ".issued", arrival);
        return new StoredObservation(
                new StoredReceipt(arrival.person().value(), arrival.source(), arrival.receivedAt()),
                id,
                null,
                containedIn,
                0,
                status(observation.getStatus()),
                ObservationCategory.of(observation, code),
                Codes.analysisKey(code, title),
                code,
                title,
                taken(arrival, observation, path),
                ObservationValues.of(observation.getValue(), observation.getDataAbsentReason()),
                ReferenceRanges.of(observation.getReferenceRange(), observation.getValue()),
                ObservationMeaning.of(observation.getInterpretation()),
                Words.notes(observation.getNote()),
                specimen(arrival.resource(), observation.getSpecimen()),
                Words.of(observation.getBodySite()),
                Words.of(observation.getMethod()),
                Parties.firstPublic(arrival, observation.getPerformer()),
                arrival.references().idOf(observation.getEncounter()).orElse(null),
                restriction);
    }

    /** A component has a code, a value and a range of its own; the rest is that of the whole. */
    static StoredObservation component(
            Arrival<?> arrival, ObservationComponentComponent component, StoredObservation whole, int position) {
        StoredCode code = Codes.stored(component.getCode(), PREFERRED);
        String title = Nameless.OBSERVATION.unless(Words.of(component.getCode(), PREFERRED), arrival);
        return new StoredObservation(
                whole.receipt(),
                ContainedResources.idOf(whole.observationId(), "component[" + position + "]"),
                whole.observationId(),
                whole.containedIn(),
                position,
                whole.status(),
                whole.category(),
                Codes.analysisKey(code, title),
                code,
                title,
                whole.taken(),
                ObservationValues.of(component.getValue(), component.getDataAbsentReason()),
                ReferenceRanges.of(component.getReferenceRange(), component.getValue()),
                ObservationMeaning.of(component.getInterpretation()),
                null,
                whole.specimenText(),
                whole.bodySiteText(),
                whole.methodText(),
                whole.performer(),
                whole.encounterId(),
                whole.restriction());
    }

    private static StoredTime taken(Arrival<?> arrival, Observation observation, String path) {
        Optional<StoredTime> effective = Times.of(observation.getEffective());
        effective.ifPresent(time -> Times.notAhead(time.at(), path + ".effective", arrival));
        return effective
                .or(() -> Times.of(observation.getIssuedElement()))
                .orElseGet(() -> Times.exactly(arrival.receivedAt()));
    }

    private static @Nullable String specimen(DomainResource container, Reference specimen) {
        return Words.first(
                specimen.getDisplay(),
                ContainedResources.find(container, specimen, Specimen.class)
                        .map(contained -> Words.of(contained.getType()))
                        .orElse(null));
    }

    private static StoredResultStatus status(@Nullable ObservationStatus status) {
        return switch (status) {
            case REGISTERED -> StoredResultStatus.REGISTERED;
            case FINAL -> StoredResultStatus.FINAL;
            case AMENDED, CORRECTED -> StoredResultStatus.CORRECTED;
            case CANCELLED -> StoredResultStatus.CANCELLED;
            // What is not told to be final is not called so.
            case null -> StoredResultStatus.PRELIMINARY;
            default -> StoredResultStatus.PRELIMINARY;
        };
    }
}
