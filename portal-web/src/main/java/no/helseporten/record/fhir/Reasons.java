package no.helseporten.record.fhir;

import java.util.List;
import java.util.UUID;
import no.helseporten.person.fhir.Arrival;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** What a medicine is for. */
final class Reasons {

    private Reasons() {}

    static @Nullable String text(List<CodeableConcept> codes, List<Reference> references) {
        return Words.first(
                Words.of(codes), Words.joined(", ", references.stream().map(Reference::getDisplay)));
    }

    static List<UUID> ids(Arrival<?> arrival, List<Reference> references) {
        return references.stream()
                .filter(reference -> isCondition(Parties.type(arrival.resource(), reference)))
                .flatMap(reference -> arrival.references().idOf(reference).stream())
                .distinct()
                .toList();
    }

    private static boolean isCondition(String type) {
        return type.isEmpty() || type.equals("Condition");
    }
}
