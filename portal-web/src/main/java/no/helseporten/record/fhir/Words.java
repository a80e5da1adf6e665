package no.helseporten.record.fhir;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/** What the source says in words. An answer is never blank: there are words, or there is null. */
final class Words {

    private Words() {}

    /** Without what surrounds it, and without the character that PostgreSQL cannot keep. */
    static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String clean = text.replace("\0", "").strip();
        return clean.codePoints().anyMatch(Words::isVisible) ? clean : null;
    }

    static @Nullable String first(@Nullable String... candidates) {
        return Arrays.stream(candidates)
                .map(Words::clean)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    static @Nullable String joined(String between, Stream<? extends @Nullable String> texts) {
        return clean(texts.map(Words::clean).filter(Objects::nonNull).distinct().collect(Collectors.joining(between)));
    }

    /** The source's own words, else a display, else a code; of the preferred systems first. */
    static @Nullable String of(CodeableConcept concept, String... preferred) {
        List<Coding> codings = Codes.inOrder(concept, preferred);
        return first(
                concept.getText(),
                first(codings.stream().map(Coding::getDisplay).toArray(String[]::new)),
                first(codings.stream().map(Coding::getCode).toArray(String[]::new)));
    }

    static @Nullable String of(List<CodeableConcept> concepts) {
        return joined(", ", concepts.stream().map(concept -> of(concept)));
    }

    static @Nullable String notes(List<Annotation> notes) {
        return joined("\n", notes.stream().map(Annotation::getText));
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
