package no.helseporten.blocking;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.helseporten.blocking.RecordItem.Code;
import no.helseporten.blocking.decision.Information;
import no.helseporten.blocking.decision.Information.Catalogue;

/**
 * What kinds of information codes stand for, narrow and wide: a document type with its group (Volven 9602), a medicine by
 * all five lengths of its ATC code, and the field a result is of (HL7 v2 table 0074, or the categories of FHIR's
 * Observation). Codes of other systems, and such as their system does not have the form of, stand for none.
 */
public final class KindsOfInformation {

    public static final String DOCUMENT_TYPES = "urn:oid:2.16.578.1.12.4.1.1.9602";
    public static final String ATC = "http://www.whocc.no/atc";
    public static final String DIAGNOSTIC_SERVICES = "http://terminology.hl7.org/CodeSystem/v2-0074";
    public static final String OBSERVATION_CATEGORIES = "http://terminology.hl7.org/CodeSystem/observation-category";

    private static final Pattern DOCUMENT_TYPE = Pattern.compile("[A-S]\\d\\d-\\d+");
    private static final Pattern ATC_CODE = Pattern.compile("[A-Z](\\d\\d([A-Z]([A-Z](\\d\\d)?)?)?)?");
    private static final int[] ATC_LENGTHS = {1, 3, 4, 5, 7};

    private static final Map<String, String> FIELDS = Map.of(
                    "LABORATORY", List.of("LAB", "BG", "BLB", "CG", "CH", "GE", "HM", "IMM", "SR", "TX"),
                    "MICROBIOLOGY", List.of("MB", "MCB", "MYC", "PAR", "VR"),
                    "PATHOLOGY", List.of("CP", "PAT", "SP"),
                    "IMAGING", List.of("CT", "CUS", "IMG", "NMR", "NMS", "OUS", "RAD", "RUS", "RX", "US", "VUS", "XRC"))
            .entrySet()
            .stream()
            .flatMap(field -> field.getValue().stream().map(code -> Map.entry(code, field.getKey())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Map<String, String> CATEGORIES =
            Map.of("LABORATORY", "LABORATORY", "IMAGING", "IMAGING", "VITAL-SIGNS", "VITAL_SIGNS");

    private KindsOfInformation() {}

    public static Set<Information> of(Collection<Code> codes) {
        Set<Information> kinds = new HashSet<>();
        codes.forEach(code -> of(code).forEach(kinds::add));
        return kinds;
    }

    /** Whether a system is known here, and the code has not the form of its codes. */
    public static boolean isMalformed(Code code) {
        String upper = code.code().toUpperCase(Locale.ROOT);
        return DOCUMENT_TYPES.equals(code.system())
                        && !DOCUMENT_TYPE.matcher(upper).matches()
                || ATC.equals(code.system()) && !ATC_CODE.matcher(upper).matches();
    }

    private static Stream<Information> of(Code code) {
        String system = code.system();
        if (system == null || isMalformed(code)) {
            return Stream.empty();
        }
        String upper = code.code().toUpperCase(Locale.ROOT);
        return switch (system) {
            case DOCUMENT_TYPES ->
                Stream.of(
                        new Information(Catalogue.DOCUMENT_TYPE, upper),
                        new Information(Catalogue.DOCUMENT_GROUP, upper.substring(0, 1)));
            case ATC ->
                IntStream.of(ATC_LENGTHS)
                        .filter(length -> length <= upper.length())
                        .mapToObj(length -> new Information(Catalogue.ATC, upper.substring(0, length)));
            case DIAGNOSTIC_SERVICES -> field(FIELDS, upper);
            case OBSERVATION_CATEGORIES -> field(CATEGORIES, upper);
            default -> Stream.empty();
        };
    }

    private static Stream<Information> field(Map<String, String> fields, String code) {
        String field = fields.get(code);
        return field == null ? Stream.empty() : Stream.of(new Information(Catalogue.FIELD, field));
    }
}
