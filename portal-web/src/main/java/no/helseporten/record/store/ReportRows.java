package no.helseporten.record.store;

import java.util.List;
import java.util.UUID;

/** A report with its results in order, the texts it brings, and the observations that came inside it. */
public record ReportRows(
        StoredReport report, List<Result> results, List<StoredContent> contents, ObservationRows contained) {

    /** A row of {@code record.report_result}. */
    public record Result(UUID personId, UUID reportId, int position, UUID observationId) {}
}
