package no.helseporten.record.fhir;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.helseporten.blocking.KindsOfInformation;
import no.helseporten.record.store.StoredReport.Category;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DiagnosticReport;

/** Which shelf a report belongs on: by the codes of its category and itself, else by what they say. */
final class ReportCategory {

    /** Words of both languages; the first that fits wins, so a questionnaire about blood is no laboratory report. */
    private static final List<Map.Entry<Pattern, Category>> WORDS = List.of(
            word("questionnaire|spørreskjema", Category.OTHER),
            word("mi[ck]robiolog|bacteri|bakteri|virolog|culture|dyrkning", Category.MICROBIOLOGY),
            word("patholog|patolog|histolog|[ck]ytolog|biops", Category.PATHOLOGY),
            word(
                    "radiolog|imaging|bildediagn|x-ray|røntgen|ultraso|ultralyd|tomograph|tomograf|mammogra|densitom|\\bmri?\\b|\\bct\\b",
                    Category.IMAGING),
            word("laborator|biochem|biokjem|h[ae]+matolog|blood|blod|serum|plasma|urin", Category.LABORATORY));

    private ReportCategory() {}

    static Category of(DiagnosticReport report) {
        List<CodeableConcept> concepts = Stream.concat(report.getCategory().stream(), Stream.of(report.getCode()))
                .toList();
        return concepts.stream()
                .flatMap(concept -> concept.getCoding().stream())
                .flatMap(coding -> coded(coding).stream())
                // A pathology report is a laboratory report too; the narrower shelf is the one to look on.
                .min(Comparator.comparing(Category.LABORATORY::equals))
                .or(() -> said(concepts))
                .orElse(Category.OTHER);
    }

    static Optional<Category> coded(String code) {
        return KindsOfInformation.field(code).map(Category::valueOf);
    }

    private static Optional<Category> coded(Coding coding) {
        String system = CodeSystems.canonical(coding.getSystem());
        String code = Words.clean(coding.getCode());
        if (code == null) {
            return Optional.empty();
        }
        if (CodeSystems.NLK.equals(system)) {
            return Optional.of(Category.LABORATORY);
        }
        return CodeSystems.DOCUMENT_KIND.equals(system)
                ? KindsOfInformation.fieldOfDocumentType(code).map(Category::valueOf)
                : coded(code);
    }

    private static Optional<Category> said(List<CodeableConcept> concepts) {
        List<String> texts = concepts.stream()
                .flatMap(concept -> Stream.concat(
                        Stream.of(concept.getText() == null ? "" : concept.getText()),
                        concept.getCoding().stream().map(Coding::getDisplay)))
                .filter(Objects::nonNull)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .toList();
        return WORDS.stream()
                .filter(word -> texts.stream().anyMatch(word.getKey().asPredicate()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map.Entry<Pattern, Category> word(String pattern, Category category) {
        return Map.entry(Pattern.compile(pattern), category);
    }
}
