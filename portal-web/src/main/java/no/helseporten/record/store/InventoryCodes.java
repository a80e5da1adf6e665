package no.helseporten.record.store;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import no.helseporten.blocking.CodeSystemAddress;
import no.helseporten.blocking.KindsOfInformation;
import no.helseporten.blocking.RecordItem.Code;
import no.helseporten.blocking.decision.Information;
import no.helseporten.blocking.decision.Information.Catalogue;
import no.helseporten.blocking.decision.Service;
import org.jspecify.annotations.Nullable;

/** What kinds of information an item is of by its codes, and what searches by category find it by. */
final class InventoryCodes {

    private static final Map<String, String> REPORT_CATEGORIES =
            Map.of("LABORATORY", "LAB", "MICROBIOLOGY", "MB", "PATHOLOGY", "PAT", "IMAGING", "RAD", "OTHER", "OTH");

    private InventoryCodes() {}

    /** Without the fields of results, which follow from what they are part of. */
    static Stream<Information> kinds(InventoryRow row) {
        return switch (row.service()) {
            case DOCUMENTS -> Stream.concat(group(row), coded(row));
            case MEDICINES -> coded(row);
            case RESULTS, CRITICAL, VISITS -> Stream.empty();
        };
    }

    static @Nullable Code category(InventoryRow row) {
        String category = row.category();
        if (category == null || row.service() != Service.RESULTS) {
            return null;
        }
        return row.isReport()
                ? new Code(CodeSystemAddress.DIAGNOSTIC_SERVICES, REPORT_CATEGORIES.getOrDefault(category, "OTH"))
                : new Code(
                        CodeSystemAddress.OBSERVATION_CATEGORIES,
                        category.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static Stream<Information> coded(InventoryRow row) {
        String code = row.code();
        return code == null
                ? Stream.empty()
                : KindsOfInformation.of(row.service(), List.of(new Code(row.codeSystem(), code))).stream();
    }

    private static Stream<Information> group(InventoryRow row) {
        return row.category() == null
                ? Stream.empty()
                : Stream.of(new Information(Catalogue.DOCUMENT_GROUP, row.category()));
    }
}
