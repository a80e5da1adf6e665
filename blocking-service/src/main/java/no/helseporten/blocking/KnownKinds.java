package no.helseporten.blocking;

import java.util.List;
import no.helseporten.blocking.decision.Information;
import no.helseporten.blocking.decision.Information.Catalogue;

/** Which kinds of information the code lists have. */
public final class KnownKinds {

    /** Main groups of document type (Volven 9602), but for the one for tests. */
    public static final List<String> DOCUMENT_GROUPS = List.of("A", "B", "C", "D", "E", "F", "I", "J");

    public static final List<String> FIELDS =
            List.of("LABORATORY", "MICROBIOLOGY", "PATHOLOGY", "IMAGING", "VITAL_SIGNS");

    /** Anatomical main groups of medicines (WHO). */
    public static final List<String> ATC_GROUPS =
            List.of("A", "B", "C", "D", "G", "H", "J", "L", "M", "N", "P", "R", "S", "V");

    /** The main group of types for tests. */
    private static final String FOR_TESTS = "S";

    private KnownKinds() {}

    /** Whether some code covers it; one item is for the record to say. */
    public static boolean isKnown(Information information) {
        String code = information.code();
        return switch (information.catalogue()) {
            case DOCUMENT_GROUP -> DOCUMENT_GROUPS.contains(code);
            case DOCUMENT_TYPE ->
                KindsOfInformation.hasForm(Catalogue.DOCUMENT_TYPE, code)
                        && !KindsOfInformation.isMainGroup(code)
                        && (DOCUMENT_GROUPS.contains(code.substring(0, 1)) || code.startsWith(FOR_TESTS));
            case FIELD -> FIELDS.contains(code);
            case ATC -> KindsOfInformation.hasForm(Catalogue.ATC, code) && ATC_GROUPS.contains(code.substring(0, 1));
            case ITEM -> false;
        };
    }
}
