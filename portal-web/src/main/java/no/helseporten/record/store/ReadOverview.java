package no.helseporten.record.store;

import java.time.Instant;
import java.time.ZoneOffset;
import no.helseporten.person.PersonId;
import no.helseporten.record.RecordOverview;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what a person's record holds that she may see. */
@Component
public class ReadOverview {

    private final JdbcClient jdbc;

    ReadOverview(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public RecordOverview of(PersonId person, Instant now) {
        return jdbc.sql("""
                        select
                          (select count(*) from record.document
                            where person_id = :person and record.is_open(withheld, visible_from, :now)) as documents,
                          (select count(*) from record.report
                            where person_id = :person and record.is_open(withheld, visible_from, :now)) as reports,
                          (select count(distinct analysis_key) from record.observation
                            where person_id = :person and component_of is null
                              and observation_id not in (select c from record.closed_observations(:person, :now) c)) as analyses,
                          (select count(*) from record.medicine
                            where person_id = :person and record.is_open(withheld, visible_from, :now)
                              and state <> 'PAST' and (ended_at is null or ended_at >= :now)) as medicines,
                          (select count(*) from record.critical
                            where person_id = :person and record.is_open(withheld, visible_from, :now)
                              and record.holds(active, certainty, ended_at, :now)) as critical
                        """)
                .param("person", person.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new RecordOverview(
                        row.getInt("documents"),
                        row.getInt("reports"),
                        row.getInt("analyses"),
                        row.getInt("medicines"),
                        row.getInt("critical")))
                .single();
    }
}
