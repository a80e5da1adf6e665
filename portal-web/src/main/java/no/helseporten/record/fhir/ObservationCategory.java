package no.helseporten.record.fhir;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.helseporten.blocking.KindsOfInformation;
import no.helseporten.record.store.StoredCode;
import no.helseporten.record.store.StoredObservation.Category;
import no.helseporten.record.store.StoredReport;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;

/** Where an observation belongs: by its category, else by its code. */
final class ObservationCategory {

    private static final Map<String, Category> CATEGORIES = Map.of(
            "LABORATORY", Category.LABORATORY,
            "VITAL-SIGNS", Category.VITAL_SIGNS,
            "IMAGING", Category.IMAGING,
            "SURVEY", Category.SURVEY,
            "SOCIAL-HISTORY", Category.SOCIAL_HISTORY);

    private ObservationCategory() {}

    static Category of(Observation observation, StoredCode code) {
        return coded(observation.getCategory()).orElseGet(() -> {
            if (CodeSystems.LOINC.equals(code.codeSystem()) && KindsOfInformation.isVitalSign(code.code())) {
                return Category.VITAL_SIGNS;
            }
            boolean measured = CodeSystems.NLK.equals(code.codeSystem()) || observation.hasReferenceRange();
            return measured ? Category.LABORATORY : Category.OTHER;
        });
    }

    private static Optional<Category> coded(List<CodeableConcept> categories) {
        return categories.stream()
                .flatMap(concept -> concept.getCoding().stream())
                .map(coding -> Words.clean(coding.getCode()))
                .filter(Objects::nonNull)
                .flatMap(code -> known(code).stream())
                .findFirst();
    }

    private static Optional<Category> known(String code) {
        Category category = CATEGORIES.get(code.toUpperCase(Locale.ROOT));
        return category != null
                ? Optional.of(category)
                : ReportCategory.coded(code).map(ObservationCategory::of);
    }

    private static Category of(StoredReport.Category category) {
        return switch (category) {
            case LABORATORY, MICROBIOLOGY, PATHOLOGY -> Category.LABORATORY;
            case IMAGING -> Category.IMAGING;
            case OTHER -> Category.OTHER;
        };
    }
}
