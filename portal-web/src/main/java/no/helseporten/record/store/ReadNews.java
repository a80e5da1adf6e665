package no.helseporten.record.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import no.helseporten.record.NewsItem;
import no.helseporten.record.NewsItem.Kind;
import no.helseporten.record.Reader;
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
     * At most a handful of each kind, and of the areas that the reader may look into. A source that joins sends years of history at once; that is not news, so what is
     * much older than the time asked for is left out however recently it came.
     */
    public List<NewsItem> of(Reader reader, Instant since) {
        return jdbc.sql("""
                        (select 'CRITICAL' as kind, critical_id as id, title, reaction_text as detail,
                                coalesce(noted_at, received_at) as news_at, noted_precision as news_precision
                           from %2$s
                          where :documents and record.holds(active, certainty, ended_at, :now)
                          order by coalesce(array_position(array['HIGH', 'UNKNOWN', 'LOW'], severity), 2), lower(title) limit 4)
                        union all
                        (select 'LETTER', document_id, title, place, written_at, written_precision
                           from (%1$s) d
                          where :documents and is_letter and not superseded and written_at > :letters
                          order by written_at desc limit 50)
                        union all
                        (select 'DOCUMENT', document_id, title, place, written_at, written_precision
                           from (%1$s) d
                          where :documents and came_at > :since and not superseded and written_at > :recent and not is_letter
                          order by written_at desc limit 5)
                        union all
                        (select 'REPORT', report_id, title, coalesce(a.name, performer_text), taken_at, taken_precision
                           from %3$s left join record.author a on a.party_id = performer_id
                          where :results and greatest(received_at, visible_from) > :since and taken_at > :recent
                          order by taken_at desc limit 5)
                        union all
                        (select 'MEDICINE', medicine_id, m.name, strength, coalesce(prescribed_at, started_at), 'DAY'
                           from %4$s m
                          where :medicines and greatest(received_at, visible_from) > :since and coalesce(prescribed_at, started_at) > :recent
                            and state = 'CURRENT' and (ended_at is null or ended_at >= :now)
                          order by coalesce(prescribed_at, started_at) desc limit 5)
                        order by news_at desc
                        """.formatted(
                                ReadDocuments.OPEN_DOCUMENTS, InSight.CRITICAL, InSight.REPORTS, InSight.MEDICINES))
                .params(InSight.of(reader))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("recent", since.atOffset(ZoneOffset.UTC).minusDays(60))
                .param("letters", reader.now().atOffset(ZoneOffset.UTC).minusYears(1))
                .query((row, n) -> new NewsItem(
                        Kind.valueOf(row.getString("kind")),
                        Columns.id(row, "id"),
                        row.getString("title"),
                        row.getString("detail"),
                        Columns.when(row, "news")))
                .list();
    }
}
