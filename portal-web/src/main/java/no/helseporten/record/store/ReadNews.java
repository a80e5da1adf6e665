package no.helseporten.record.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import no.helseporten.person.PersonId;
import no.helseporten.record.NewsItem;
import no.helseporten.record.NewsItem.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what belongs on the home page, in one reading. */
@Component
public class ReadNews {

    private final JdbcClient jdbc;

    ReadNews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * At most a handful of each kind. A source that joins sends years of history at once; that is not news, so what is
     * much older than the time asked for is left out however recently it came.
     */
    public List<NewsItem> of(PersonId person, Instant since, Instant now) {
        return jdbc.sql("""
                        (select 'CRITICAL' as kind, critical_id as id, title, reaction_text as detail,
                                coalesce(noted_at, received_at) as news_at, noted_precision as news_precision
                           from record.critical
                          where person_id = :person and record.is_open(withheld, visible_from, :now)
                            and record.holds(active, certainty, ended_at, :now)
                          order by coalesce(array_position(array['HIGH', 'UNKNOWN', 'LOW'], severity), 2), lower(title) limit 4)
                        union all
                        (select 'LETTER', document_id, title, place, written_at, written_precision
                           from (%1$s) d
                          where is_letter and status = 'CURRENT' and written_at > :letters
                          order by written_at desc limit 50)
                        union all
                        (select 'DOCUMENT', document_id, title, place, written_at, written_precision
                           from (%1$s) d
                          where came_at > :since and status = 'CURRENT' and written_at > :recent and not is_letter
                          order by written_at desc limit 5)
                        union all
                        (select 'REPORT', report_id, title, coalesce(a.name, performer_text), taken_at, taken_precision
                           from record.report left join record.author a on a.party_id = performer_id
                          where person_id = :person and record.is_open(withheld, visible_from, :now)
                            and greatest(received_at, visible_from) > :since and taken_at > :recent
                          order by taken_at desc limit 5)
                        union all
                        (select 'MEDICINE', medicine_id, m.name, strength, coalesce(prescribed_at, started_at), 'DAY'
                           from record.medicine m
                          where person_id = :person and record.is_open(withheld, visible_from, :now)
                            and greatest(received_at, visible_from) > :since and coalesce(prescribed_at, started_at) > :recent
                            and state = 'CURRENT' and (ended_at is null or ended_at >= :now)
                          order by coalesce(prescribed_at, started_at) desc limit 5)
                        order by news_at desc
                        """.formatted(ReadDocuments.OPEN_DOCUMENTS))
                .param("person", person.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("recent", since.atOffset(ZoneOffset.UTC).minusDays(60))
                .param("letters", now.atOffset(ZoneOffset.UTC).minusYears(1))
                .query((row, n) -> new NewsItem(
                        Kind.valueOf(row.getString("kind")),
                        Columns.id(row, "id"),
                        row.getString("title"),
                        row.getString("detail"),
                        Columns.when(row, "news")))
                .list();
    }
}
