package no.helseporten.person.fhir;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.helseporten.person.NationalId;
import no.helseporten.person.PersonId;
import no.helseporten.person.store.NationalNumbers;
import no.helseporten.person.store.RelatedPersonRows;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes in RelatedPerson: who is related to the patient and how. A relative whose national number is told is registered,
 * so that it is the same person when she signs in.
 */
@Component
class RelatedPersonIntake implements ResourceIntake<RelatedPerson> {

    private final RelatedPersonRows rows;
    private final NationalNumbers people;
    private final NationalNumberReader numbers;

    RelatedPersonIntake(RelatedPersonRows rows, NationalNumbers people, NationalNumberReader numbers) {
        this.rows = rows;
        this.people = people;
        this.numbers = numbers;
    }

    @Override
    public Class<RelatedPerson> type() {
        return RelatedPerson.class;
    }

    @Override
    public void store(List<Arrival<RelatedPerson>> arrivals) {
        Map<UUID, NationalId> told = new LinkedHashMap<>();
        for (Arrival<RelatedPerson> arrival : arrivals) {
            Set<NationalId> national =
                    numbers.read(arrival.resource().getIdentifier(), "RelatedPerson.identifier", arrival.findings());
            national.stream().findFirst().ifPresent(number -> told.put(arrival.id(), number));
        }
        Map<NationalId, PersonId> relatives = people.findOrRegister(told.values());
        List<RelatedPersonRows.Row> stored = new ArrayList<>();
        for (Arrival<RelatedPerson> arrival : arrivals) {
            PersonId relative = Optional.ofNullable(told.get(arrival.id()))
                    .map(relatives::get)
                    .orElse(null);
            stored.add(row(arrival, relative));
        }
        rows.upsert(stored);
    }

    private static RelatedPersonRows.Row row(Arrival<RelatedPerson> arrival, @Nullable PersonId relative) {
        RelatedPerson resource = arrival.resource();
        return new RelatedPersonRows.Row(
                arrival.person(),
                arrival.id(),
                arrival.source(),
                relative,
                relationship(resource.getRelationship()),
                Names.whole(Names.toShow(resource.getName())),
                !resource.hasActive() || resource.getActive(),
                arrival.receivedAt().atOffset(ZoneOffset.UTC));
    }

    /** The first code told, else its words. */
    private static @Nullable String relationship(List<CodeableConcept> relationships) {
        return relationships.stream()
                .flatMap(concept -> concept.getCoding().stream())
                .map(Coding::getCode)
                .filter(code -> code != null && !code.isBlank())
                .findFirst()
                .or(() -> relationships.stream()
                        .map(CodeableConcept::getText)
                        .filter(text -> text != null && !text.isBlank())
                        .findFirst())
                .orElse(null);
    }
}
