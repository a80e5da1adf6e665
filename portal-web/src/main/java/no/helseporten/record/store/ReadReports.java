package no.helseporten.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.helseporten.record.Reader;
import no.helseporten.record.Report;
import no.helseporten.record.Result;
import no.helseporten.ui.KeyedPage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the reports of test results that a reader sees, and their results. */
@Component
public class ReadReports {

    private static final String OPEN_REPORTS = """
            select r.report_id, r.title, r.status, r.category, r.taken_at, r.taken_precision, r.conclusion, r.received_at,
                   r.hidden_from_parents as exempted,
                   concat_ws(', ', coalesce(author.name, r.performer_text), place.name) as performer,
                   place.phone as performer_phone, visit.title as visit, found.results, found.outside
              from %s r
              left join record.author author on author.party_id = r.performer_id
              left join record.place place
                     on place.party_id = author.organisation_id and place.party_id is distinct from author.party_id
              left join record.encounter visit
                     on visit.person_id = r.person_id and visit.encounter_id = r.encounter_id and not visit.withheld
             cross join lateral (
               select count(*) as results,
                      count(*) filter (where record.is_outside(o.interpretation, o.number, o.comparator, o.low, o.high)) as outside
                 from record.report_result rr
                cross join lateral (
                  select rr.observation_id
                  union
                  select m.observation_id from record.observation_member m
                   where m.person_id = rr.person_id and m.group_id = rr.observation_id
                  union
                  select c.observation_id from record.observation c
                   where c.person_id = rr.person_id and c.component_of = rr.observation_id
                ) part
                 join %s o on o.observation_id = part.observation_id
                where rr.person_id = r.person_id and rr.report_id = r.report_id and o.value_kind <> 'NONE'
             ) found
            """.formatted(InSight.REPORTS, InSight.OBSERVATIONS);

    private final JdbcClient jdbc;

    ReadReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first, {@code size} at a time, from below the report {@code older}. */
    public KeyedPage<Report> page(Reader reader, @Nullable UUID older, int size) {
        List<Report> found = jdbc.sql(OPEN_REPORTS + """
                         where :older::uuid is null
                            or (r.taken_at, r.report_id) < (select k.taken_at, k.report_id from %s k where k.report_id = :older)
                         order by r.taken_at desc, r.report_id desc limit :size
                        """.formatted(InSight.REPORTS))
                .params(InSight.of(reader))
                .param("older", older)
                .param("size", size + 1)
                .query(ReadReports::report)
                .list();
        return Pages.cut(found, size, Report::id);
    }

    public Optional<Report> byId(Reader reader, UUID id) {
        return jdbc.sql(OPEN_REPORTS + " where r.report_id = :id")
                .params(InSight.of(reader))
                .param("id", id)
                .query(ReadReports::report)
                .optional();
    }

    /** The results of a report in its order, groups whole. */
    public List<Result> results(Reader reader, UUID report) {
        ResultRows rows = new ResultRows();
        jdbc.sql(ResultRows.tree("""
                        select rr.observation_id, rr.position as place from record.report_result rr
                         where rr.person_id = :person and rr.report_id = :report
                        """))
                .params(InSight.of(reader))
                .param("report", report)
                .query(rows::add);
        return rows.results();
    }

    private static Report report(ResultSet row, int number) throws SQLException {
        String performer = row.getString("performer");
        return new Report(
                Columns.id(row, "report_id"),
                row.getString("title"),
                row.getString("status"),
                row.getString("category"),
                Columns.when(row, "taken"),
                row.getString("conclusion"),
                performer == null || performer.isBlank() ? null : performer,
                row.getString("performer_phone"),
                row.getString("visit"),
                row.getInt("results"),
                row.getInt("outside"),
                row.getBoolean("exempted"),
                Columns.instant(row, "received_at"));
    }
}
