package no.helseporten.record.fhir;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.helseporten.person.fhir.Arrival;
import no.helseporten.record.store.StoredCritical;
import no.helseporten.record.store.StoredCritical.Category;
import no.helseporten.record.store.StoredCritical.Certainty;
import no.helseporten.record.store.StoredCritical.Severity;
import no.helseporten.record.store.StoredReceipt;
import no.helseporten.record.store.StoredTime;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceReactionComponent;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceType;
import org.jspecify.annotations.Nullable;

/** AllergyIntolerance to {@code record.critical}. */
final class FromAllergyIntolerance {

    private static final String CLINICAL = "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical";
    private static final String VERIFICATION = "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification";

    private FromAllergyIntolerance() {}

    static Optional<StoredCritical> row(Arrival<AllergyIntolerance> arrival, IntakeRules rules) {
        AllergyIntolerance allergy = arrival.resource();
        Set<String> verification =
                Codes.in(VERIFICATION, List.of(allergy.getVerificationStatus())).collect(Collectors.toSet());
        if (verification.contains("ENTERED-IN-ERROR")) {
            return Optional.empty();
        }
        boolean over = Codes.in(CLINICAL, List.of(allergy.getClinicalStatus()))
                .anyMatch(code -> code.equals("INACTIVE") || code.equals("RESOLVED"));
        Optional<StoredTime> noted = Times.of(allergy.getRecordedDateElement()).or(() -> Times.of(allergy.getOnset()));
        return Optional.of(new StoredCritical(
                new StoredReceipt(arrival.person().value(), arrival.source(), arrival.receivedAt()),
                arrival.id(),
                allergy.getType() == AllergyIntoleranceType.INTOLERANCE ? Category.INTOLERANCE : Category.ALLERGY,
                Nameless.ALLERGY.unless(title(allergy), arrival),
                severity(allergy),
                Words.joined("; ", allergy.getReaction().stream().map(FromAllergyIntolerance::reaction)),
                certainty(verification),
                !over,
                noted.orElse(StoredTime.UNKNOWN),
                null,
                Parties.firstPublic(arrival, List.of(allergy.getRecorder(), allergy.getAsserter())),
                Words.notes(allergy.getNote()),
                Restrictions.of(allergy, rules.restrictions())));
    }

    private static @Nullable String title(AllergyIntolerance allergy) {
        return Words.first(
                Words.of(allergy.getCode()),
                Words.of(allergy.getReaction().stream()
                        .map(AllergyIntoleranceReactionComponent::getSubstance)
                        .toList()));
    }

    private static @Nullable Severity severity(AllergyIntolerance allergy) {
        return switch (allergy.getCriticality()) {
            case HIGH -> Severity.HIGH;
            case LOW -> Severity.LOW;
            case UNABLETOASSESS -> Severity.UNKNOWN;
            case null -> null;
            default -> null;
        };
    }

    private static Certainty certainty(Set<String> verification) {
        if (verification.contains("REFUTED")) {
            return Certainty.REFUTED;
        }
        return verification.contains("CONFIRMED") ? Certainty.CONFIRMED : Certainty.UNCONFIRMED;
    }

    private static @Nullable String reaction(AllergyIntoleranceReactionComponent reaction) {
        return Words.joined(
                ". ", Stream.of(Words.of(reaction.getManifestation()), Words.clean(reaction.getDescription())));
    }
}
