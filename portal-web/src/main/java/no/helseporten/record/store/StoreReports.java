package no.helseporten.record.store;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps reports with their results in order, the texts they bring and the observations that came inside them. */
@Component
public class StoreReports implements StoreRows<ReportRows> {

    private final JdbcClient jdbc;
    private final TableRows<StoredReport> reports;
    private final TableRows<ReportRows.Result> results;
    private final StoreContents contents;
    private final StoreObservations observations;

    public StoreReports(JdbcTemplate jdbc, StoreObservations observations) {
        this.jdbc = JdbcClient.create(jdbc);
        this.reports = new TableRows<>(jdbc, "record.report", StoredReport.class);
        this.results = new TableRows<>(jdbc, "record.report_result", ReportRows.Result.class);
        this.contents = new StoreContents(jdbc);
        this.observations = observations;
    }

    @Override
    public void replace(Collection<UUID> ids, List<ReportRows> rows) {
        UUID[] reportIds = ids.toArray(UUID[]::new);
        contents.replace(rows.stream().flatMap(row -> row.contents().stream()).toList(), () -> delete(reportIds));
        reports.insert(rows.stream().map(ReportRows::report).toList());
        results.insert(rows.stream().flatMap(row -> row.results().stream()).toList());
        observations.replaceContainedIn(
                reportIds, rows.stream().map(ReportRows::contained).toList());
    }

    private void delete(UUID[] ids) {
        jdbc.sql("""
                        delete from record.content c
                        using record.report r
                        where r.report_id = any(:ids) and c.person_id = r.person_id and c.owner_id = r.report_id
                        """).param("ids", ids).update();
        jdbc.sql("""
                        delete from record.report_result s
                        using record.report r
                        where r.report_id = any(:ids) and s.person_id = r.person_id and s.report_id = r.report_id
                        """).param("ids", ids).update();
        jdbc.sql("delete from record.report where report_id = any(:ids)")
                .param("ids", ids)
                .update();
    }
}
