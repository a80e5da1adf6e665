package no.helseporten.record.fhir;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.helseporten.record.store.StoredCode;
import no.helseporten.record.store.StoredDocument.Kind;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/** What kind of document: by Volven 9602 where the source uses it, else by LOINC. */
final class DocumentKind {

    private static final CodeTable LOINC_GROUPS = CodeTable.read("document-kinds.properties");

    private DocumentKind() {}

    /** The kind in words; null when neither type nor category has any. */
    static @Nullable String text(CodeableConcept type, List<CodeableConcept> categories) {
        return Words.first(Words.of(type, CodeSystems.DOCUMENT_KIND, CodeSystems.LOINC), Words.of(categories));
    }

    static Kind of(CodeableConcept type, List<CodeableConcept> categories, String text) {
        StoredCode code = Codes.stored(type, CodeSystems.DOCUMENT_KIND, CodeSystems.LOINC);
        String group = Stream.concat(Stream.of(type), categories.stream())
                .flatMap(concept -> Codes.inOrder(concept, CodeSystems.DOCUMENT_KIND, CodeSystems.LOINC).stream())
                .map(DocumentKind::group)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
        return new Kind(group, code.codeSystem(), code.code(), text);
    }

    private static Optional<String> group(Coding coding) {
        StoredCode stored = Codes.stored(coding);
        String code = stored.code() == null ? "" : stored.code();
        if (CodeSystems.DOCUMENT_KIND.equals(stored.codeSystem())) {
            return Optional.of(code)
                    .filter(c -> c.matches("[A-Z]\\d{2}-\\d+.*"))
                    .map(c -> c.substring(0, 1));
        }
        return CodeSystems.LOINC.equals(stored.codeSystem()) ? LOINC_GROUPS.meaning(code) : Optional.empty();
    }
}
