package no.helseporten.blocking;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.helseporten.blocking.RecordItem.Code;
import no.helseporten.blocking.decision.Information;
import no.helseporten.blocking.decision.Information.Catalogue;
import no.helseporten.blocking.decision.Service;
import org.jspecify.annotations.Nullable;

/**
 * What kinds of information codes stand for, narrow and wide, whoever uses them: the record of what it keeps, another
 * system of what it asks about, and a block of what it is about. A document is of its type and that one's group (Volven
 * 9602, or the group of a LOINC code), a result of its field, a medicine of all five lengths of its ATC code.
 */
public final class KindsOfInformation {

    private static final CodeTable DOCUMENT_GROUPS = CodeTable.read("document-groups.properties");
    private static final CodeTable FIELDS = CodeTable.read("result-fields.properties");

    private static final Pattern DOCUMENT_TYPE = Pattern.compile("([A-S])\\d{2}-\\d+");
    private static final Pattern ATC = Pattern.compile("[A-Z](\\d{2}([A-Z]([A-Z](\\d{2})?)?)?)?");
    private static final int[] ATC_LENGTHS = {1, 3, 4, 5, 7};

    /** The codes of FHIR's vital signs profiles. */
    private static final Set<String> VITAL_SIGNS = Set.of(
            "85353-1", "85354-9", "8480-6", "8462-4", "8867-4", "9279-1", "2708-6", "59408-5", "8310-5", "8302-2",
            "9843-4", "29463-7", "39156-5", "8478-0");

    private static final Map<String, String> OBSERVATION_CATEGORIES =
            Map.of("LABORATORY", "LABORATORY", "IMAGING", "IMAGING", "VITAL-SIGNS", "VITAL_SIGNS");

    /** Sections and categories that are of no field that can be blocked, so that whoever has one has said all. */
    private static final Set<String> OF_NO_FIELD = Set.of(
            "AU",
            "CTH",
            "EC",
            "EN",
            "ICU",
            "NRS",
            "OT",
            "OTH",
            "PF",
            "PHR",
            "PHY",
            "PT",
            "RC",
            "RT",
            "SURVEY",
            "EXAM",
            "THERAPY",
            "ACTIVITY",
            "PROCEDURE",
            "SOCIAL-HISTORY");

    private KindsOfInformation() {}

    /** The kinds that what this channel gives out is of; a code that tells nothing there stands for none. */
    public static Set<Information> of(Service channel, Collection<Code> codes) {
        Set<Information> kinds = new HashSet<>();
        codes.forEach(code -> of(channel, code).forEach(kinds::add));
        return kinds;
    }

    /**
     * Whether the codes say which kinds it is of, if of any. Of what no catalogue is about there is nothing to say.
     */
    public static boolean tell(Service channel, Collection<Code> codes) {
        return catalogues(channel).isEmpty()
                || !of(channel, codes).isEmpty()
                || channel == Service.RESULTS && codes.stream().anyMatch(KindsOfInformation::isOfNoField);
    }

    /** What blocks of kinds in this channel are told in. */
    public static Set<Catalogue> catalogues(Service channel) {
        return switch (channel) {
            case DOCUMENTS -> Set.of(Catalogue.DOCUMENT_GROUP, Catalogue.DOCUMENT_TYPE);
            case RESULTS -> Set.of(Catalogue.FIELD);
            case MEDICINES -> Set.of(Catalogue.ATC);
            case CRITICAL, VISITS -> Set.of();
        };
    }

    /** Whether a system is known here, and the code has not the form of its codes. */
    public static boolean isMalformed(Code code) {
        return switch (system(code)) {
            case CodeSystemAddress.DOCUMENT_TYPES -> !hasForm(Catalogue.DOCUMENT_TYPE, upper(code));
            case CodeSystemAddress.ATC -> !hasForm(Catalogue.ATC, upper(code));
            default -> false;
        };
    }

    /** Whether a code is written as those of its catalogue are; whether the catalogue has it is not asked here. */
    static boolean hasForm(Catalogue catalogue, String code) {
        return switch (catalogue) {
            case DOCUMENT_TYPE -> DOCUMENT_TYPE.matcher(code).matches();
            case ATC -> ATC.matcher(code).matches();
            case DOCUMENT_GROUP, FIELD, ITEM -> true;
        };
    }

    /** {@code A00-1}: a main group as a code of document types. */
    static boolean isMainGroup(String documentType) {
        return documentType.endsWith("00-1");
    }

    /** The main group of a document by its type, or by a LOINC code of documents. */
    public static Optional<String> documentGroup(@Nullable String system, String code) {
        return of(Service.DOCUMENTS, new Code(system, code))
                .filter(kind -> kind.catalogue() == Catalogue.DOCUMENT_GROUP)
                .map(Information::code)
                .findFirst();
    }

    /** The field of a report or a result by a code that means the same field in whichever system it is. */
    public static Optional<String> field(String code) {
        return FIELDS.meaning(code);
    }

    public static boolean isVitalSign(@Nullable String loinc) {
        return loinc != null && VITAL_SIGNS.contains(loinc);
    }

    private static Stream<Information> of(Service channel, Code code) {
        String upper = upper(code);
        return switch (channel) {
            case DOCUMENTS ->
                switch (system(code)) {
                    case CodeSystemAddress.DOCUMENT_TYPES -> documentTypes(upper);
                    case CodeSystemAddress.LOINC -> kind(Catalogue.DOCUMENT_GROUP, DOCUMENT_GROUPS.meaning(upper));
                    default -> Stream.empty();
                };
            case RESULTS -> kind(Catalogue.FIELD, field(system(code), upper));
            case MEDICINES -> system(code).equals(CodeSystemAddress.ATC) ? atc(upper) : Stream.empty();
            case CRITICAL, VISITS -> Stream.empty();
        };
    }

    /** What stands behind a type's own form does not make it another type. */
    private static Stream<Information> documentTypes(String code) {
        Matcher type = DOCUMENT_TYPE.matcher(code);
        if (!type.lookingAt()) {
            return Stream.empty();
        }
        Information group = new Information(Catalogue.DOCUMENT_GROUP, type.group(1));
        return isMainGroup(type.group())
                ? Stream.of(group)
                : Stream.of(new Information(Catalogue.DOCUMENT_TYPE, type.group()), group);
    }

    private static Optional<String> field(String system, String code) {
        return switch (system) {
            case CodeSystemAddress.NLK -> Optional.of("LABORATORY");
            case CodeSystemAddress.DOCUMENT_TYPES -> fieldOfDocumentType(code);
            case CodeSystemAddress.LOINC -> isVitalSign(code) ? Optional.of("VITAL_SIGNS") : field(code);
            default -> Optional.ofNullable(OBSERVATION_CATEGORIES.get(code)).or(() -> field(code));
        };
    }

    /** The field of a report that is coded as a kind of document. */
    public static Optional<String> fieldOfDocumentType(String code) {
        if (code.startsWith("C03")) {
            return Optional.of("MICROBIOLOGY");
        }
        return switch (code.charAt(0)) {
            case 'C' -> Optional.of("LABORATORY");
            case 'E' -> Optional.of("IMAGING");
            default -> Optional.empty();
        };
    }

    private static boolean isOfNoField(Code code) {
        String system = system(code);
        return OF_NO_FIELD.contains(upper(code))
                && (system.equals(CodeSystemAddress.DIAGNOSTIC_SERVICES)
                        || system.equals(CodeSystemAddress.OBSERVATION_CATEGORIES));
    }

    /** As much of it as has the form of a code: a slip at its end does not let it out of its group. */
    private static Stream<Information> atc(String code) {
        Matcher form = ATC.matcher(code);
        int known = form.lookingAt() ? form.end() : 0;
        return IntStream.of(ATC_LENGTHS)
                .filter(length -> length <= known)
                .mapToObj(length -> new Information(Catalogue.ATC, code.substring(0, length)));
    }

    private static Stream<Information> kind(Catalogue catalogue, Optional<String> code) {
        return code.stream().map(known -> new Information(catalogue, known));
    }

    private static String system(Code code) {
        return code.system() == null ? "" : CodeSystemAddress.canonical(code.system());
    }

    private static String upper(Code code) {
        return code.code().strip().toUpperCase(Locale.ROOT);
    }
}
