package no.helseporten.record.fhir;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    /** The codes of FHIR's vital signs profiles. */
    private static final Set<String> VITAL_SIGNS = Set.of(
            "85353-1", "85354-9", "8480-6", "8462-4", "8867-4", "9279-1", "2708-6", "59408-5", "8310-5", "8302-2",
            "9843-4", "29463-7", "39156-5", "8478-0");

    private ObservationCategory() {}

    static Category of(Observation observation, StoredCode code) {
        return coded(observation.getCategory()).orElseGet(() -> {
            if (CodeSystems.LOINC.equals(code.codeSystem()) && VITAL_SIGNS.contains(code.code())) {
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
