package no.helseporten.blocking;

import java.util.List;
import java.util.regex.Pattern;
import no.helseporten.blocking.decision.Information;

/** Which kinds of information the code lists have. */
public final class KnownKinds {

    /** Main groups of document type (Volven 9602), but for the one for tests. */
    public static final List<String> DOCUMENT_GROUPS = List.of("A", "B", "C", "D", "E", "F", "I", "J");

    public static final List<String> FIELDS =
            List.of("LABORATORY", "MICROBIOLOGY", "PATHOLOGY", "IMAGING", "VITAL_SIGNS");

    /** Anatomical main groups of medicines (WHO). */
    public static final List<String> ATC_GROUPS =
            List.of("A", "B", "C", "D", "G", "H", "J", "L", "M", "N", "P", "R", "S", "V");

    private static final Pattern DOCUMENT_TYPE = Pattern.compile("[A-FIJS]\\d{2}-\\d");
    private static final Pattern ATC = Pattern.compile("[A-DGHJ-NPRSV](\\d{2}([A-Z]([A-Z](\\d{2})?)?)?)?");

    private KnownKinds() {}

    /** Whether some code covers it; one item is for the record to say. */
    public static boolean isKnown(Information information) {
        String code = information.code();
        return switch (information.catalogue()) {
            case DOCUMENT_GROUP -> DOCUMENT_GROUPS.contains(code);
            case DOCUMENT_TYPE -> DOCUMENT_TYPE.matcher(code).matches();
            case FIELD -> FIELDS.contains(code);
            case ATC -> ATC.matcher(code).matches() && ATC_GROUPS.contains(code.substring(0, 1));
            case ITEM -> false;
        };
    }
}
