package no.helseporten.record.fhir;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import no.helseporten.record.store.StoredCode;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/** Which of a concept's codes counts. */
final class Codes {

    /** An index entry of PostgreSQL holds no more than some 2700 bytes. */
    private static final int LONGEST_KEY = 400;

    private Codes() {}

    /** The codings, those of the preferred systems first, each otherwise in its place. */
    static List<Coding> inOrder(CodeableConcept concept, String... preferred) {
        List<String> systems = Arrays.asList(preferred);
        return concept.getCoding().stream()
                .sorted(Comparator.comparingInt(coding -> {
                    int place = systems.indexOf(CodeSystems.canonical(coding.getSystem()));
                    return place < 0 ? systems.size() : place;
                }))
                .toList();
    }

    static StoredCode stored(CodeableConcept concept, String... preferred) {
        return inOrder(concept, preferred).stream()
                .filter(coding -> Words.clean(coding.getCode()) != null)
                .findFirst()
                .map(Codes::stored)
                .orElse(StoredCode.NONE);
    }

    static StoredCode stored(Coding coding) {
        return new StoredCode(CodeSystems.canonical(coding.getSystem()), Words.clean(coding.getCode()));
    }

    /** The codes of these concepts in one system, canonical, in upper case. */
    static Stream<String> in(String system, List<CodeableConcept> concepts) {
        return concepts.stream()
                .flatMap(concept -> concept.getCoding().stream())
                .filter(coding -> system.equals(CodeSystems.canonical(coding.getSystem())))
                .map(coding -> Words.clean(coding.getCode()))
                .filter(Objects::nonNull)
                .map(code -> code.toUpperCase(Locale.ROOT));
    }

    /** What makes two observations the same analysis; a code of a nameless system is told apart by its words too. */
    static String analysisKey(StoredCode code, String title) {
        String words = title.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        String key = Optional.ofNullable(code.codeSystem())
                .map(system -> system + "|" + code.code())
                .orElseGet(() -> code.code() == null || code.code().equalsIgnoreCase(title)
                        ? words
                        : "|" + code.code() + "|" + words);
        return shortened(key);
    }

    private static String shortened(String key) {
        return key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY);
    }
}
