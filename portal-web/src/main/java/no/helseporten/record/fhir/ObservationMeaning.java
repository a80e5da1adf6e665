package no.helseporten.record.fhir;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.helseporten.record.store.StoredObservation.Interpretation;
import no.helseporten.record.store.StoredObservation.Meaning;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/** What the source says of a value: HL7's interpretation codes, and Volven 8244. */
final class ObservationMeaning {

    private static final Map<String, Meaning> HL7 = Map.ofEntries(
            Map.entry("LL", Meaning.CRITICAL_LOW),
            Map.entry("HH", Meaning.CRITICAL_HIGH),
            Map.entry("L", Meaning.LOW),
            Map.entry("LU", Meaning.LOW),
            Map.entry("LX", Meaning.LOW),
            Map.entry("<", Meaning.LOW),
            Map.entry("H", Meaning.HIGH),
            Map.entry("HU", Meaning.HIGH),
            Map.entry("HX", Meaning.HIGH),
            Map.entry(">", Meaning.HIGH),
            Map.entry("N", Meaning.NORMAL),
            Map.entry("A", Meaning.ABNORMAL),
            Map.entry("AA", Meaning.ABNORMAL),
            Map.entry("POS", Meaning.POSITIVE),
            Map.entry("DET", Meaning.POSITIVE),
            Map.entry("RR", Meaning.POSITIVE),
            Map.entry("WR", Meaning.POSITIVE),
            Map.entry("NEG", Meaning.NEGATIVE),
            Map.entry("ND", Meaning.NEGATIVE),
            Map.entry("NR", Meaning.NEGATIVE));

    private static final Map<String, Meaning> DEVIATION =
            Map.of("1", Meaning.HIGH, "2", Meaning.LOW, "3", Meaning.ABNORMAL);

    private ObservationMeaning() {}

    static Interpretation of(List<CodeableConcept> interpretations) {
        String words = Words.of(interpretations);
        Optional<Meaning> known = interpretations.stream()
                .flatMap(concept -> concept.getCoding().stream())
                .map(ObservationMeaning::meaning)
                .filter(Objects::nonNull)
                .findFirst();
        return known.map(meaning -> new Interpretation(meaning, words))
                .orElseGet(() -> words == null ? Interpretation.NONE : new Interpretation(Meaning.OTHER, words));
    }

    private static @Nullable Meaning meaning(Coding coding) {
        String code = Objects.requireNonNullElse(Words.clean(coding.getCode()), "");
        return CodeSystems.DEVIATION.equals(CodeSystems.canonical(coding.getSystem()))
                ? DEVIATION.get(code)
                : HL7.get(code);
    }
}
