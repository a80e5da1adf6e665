package no.helseporten.record.store;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.helseporten.blocking.RecordItem.Code;
import no.helseporten.blocking.decision.Information;
import no.helseporten.blocking.decision.Information.Catalogue;
import no.helseporten.blocking.decision.Service;
import org.jspecify.annotations.Nullable;

/** What kinds of information an item is of by its codes, and what searches by category find it by. */
final class InventoryCodes {

    /** Volven 9602, kinds of document. */
    static final String DOCUMENT_KIND = "urn:oid:2.16.578.1.12.4.1.1.9602";

    static final String ATC = "http://www.whocc.no/atc";

    private static final String DIAGNOSTIC_SERVICE = "http://terminology.hl7.org/CodeSystem/v2-0074";
    private static final String OBSERVATION_CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category";
    /** A document type; {@code A00-1} is a main group. */
    private static final Pattern DOCUMENT_TYPE = Pattern.compile("[A-Z](?!00-1$)\\d{2}-\\d+.*");

    private static final int[] ATC_LEVELS = {1, 3, 4, 5, 7};

    private static final Map<String, String> REPORT_CATEGORIES =
            Map.of("LABORATORY", "LAB", "MICROBIOLOGY", "MB", "PATHOLOGY", "PAT", "IMAGING", "RAD", "OTHER", "OTH");

    private InventoryCodes() {}

    /** Without the fields of results, which follow from what they are part of. */
    static Stream<Information> kinds(InventoryRow row) {
        String code = row.code();
        return switch (row.service()) {
            case DOCUMENTS -> Stream.concat(group(row), documentType(row, code));
            case MEDICINES -> code != null && ATC.equals(row.codeSystem()) ? atc(code) : Stream.empty();
            case RESULTS, CRITICAL, VISITS -> Stream.empty();
        };
    }

    static @Nullable Code category(InventoryRow row) {
        String category = row.category();
        if (category == null || row.service() != Service.RESULTS) {
            return null;
        }
        return row.isReport()
                ? new Code(DIAGNOSTIC_SERVICE, REPORT_CATEGORIES.getOrDefault(category, "OTH"))
                : new Code(
                        OBSERVATION_CATEGORY, category.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static Stream<Information> group(InventoryRow row) {
        return row.category() == null
                ? Stream.empty()
                : Stream.of(new Information(Catalogue.DOCUMENT_GROUP, row.category()));
    }

    private static Stream<Information> documentType(InventoryRow row, @Nullable String code) {
        return code != null
                        && DOCUMENT_KIND.equals(row.codeSystem())
                        && DOCUMENT_TYPE.matcher(code).matches()
                ? Stream.of(new Information(Catalogue.DOCUMENT_TYPE, code))
                : Stream.empty();
    }

    private static Stream<Information> atc(String code) {
        String upper = code.toUpperCase(Locale.ROOT);
        return IntStream.of(ATC_LEVELS)
                .filter(length -> length <= upper.length())
                .mapToObj(length -> new Information(Catalogue.ATC, upper.substring(0, length)));
    }
}
