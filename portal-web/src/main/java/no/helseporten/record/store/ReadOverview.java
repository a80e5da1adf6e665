package no.helseporten.record.store;

import no.helseporten.record.Reader;
import no.helseporten.record.RecordOverview;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what a reader sees of a record, in the areas that she may look into. */
@Component
public class ReadOverview {

    private final JdbcClient jdbc;

    ReadOverview(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public RecordOverview of(Reader reader) {
        return jdbc.sql("""
                        select
                          (select count(*) from %s where :documents) as documents,
                          (select count(*) from %s where :results) as reports,
                          (select count(distinct analysis_key) from %s
                            where :results and component_of is null) as analyses,
                          (select count(*) from %s
                            where :medicines and state <> 'PAST' and (ended_at is null or ended_at >= :now)) as medicines,
                          (select count(*) from %s
                            where :documents and record.holds(active, certainty, ended_at, :now)) as critical
                        """.formatted(
                        InSight.DOCUMENTS, InSight.REPORTS, InSight.OBSERVATIONS, InSight.MEDICINES, InSight.CRITICAL))
                .params(InSight.of(reader))
                .query((row, n) -> new RecordOverview(
                        row.getInt("documents"),
                        row.getInt("reports"),
                        row.getInt("analyses"),
                        row.getInt("medicines"),
                        row.getInt("critical")))
                .single();
    }
}
