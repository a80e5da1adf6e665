package no.helseporten.record.fhir;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.helseporten.blocking.KindsOfInformation;
import no.helseporten.record.store.StoredCode;
import no.helseporten.record.store.StoredDocument.Kind;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/** What kind of document: by Volven 9602 where the source uses it, else by LOINC. */
final class DocumentKind {

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
        return Optional.ofNullable(stored.code())
                .flatMap(code -> KindsOfInformation.documentGroup(stored.codeSystem(), code));
    }
}
