package no.helseporten.record.store;

import java.util.List;
import java.util.UUID;
import no.helseporten.record.CriticalItem;
import no.helseporten.record.Reader;
import no.helseporten.ui.KeyedPage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the critical information that a reader sees: what holds first, the gravest first. */
@Component
public class ReadCritical {

    private final JdbcClient jdbc;

    ReadCritical(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public KeyedPage<CriticalItem> page(Reader reader, @Nullable UUID after, int size) {
        List<CriticalItem> found = jdbc.sql("""
                        with placed as (
                          select c.*, coalesce(author.name, c.noted_by_text) as noted_by,
                                 c.active and (c.ended_at is null or c.ended_at > :now) as active_now,
                                 (not record.holds(c.active, c.certainty, c.ended_at, :now),
                                  coalesce(array_position(array['HIGH', 'UNKNOWN', 'LOW'], c.severity), 2),
                                  lower(c.title), c.critical_id) as place
                            from %s c
                            left join record.author author on author.party_id = c.noted_by_id
                        )
                        select * from placed
                         where :after::uuid is null or place > (select k.place from placed k where k.critical_id = :after)
                         order by place limit :size
                        """.formatted(InSight.CRITICAL))
                .params(InSight.of(reader))
                .param("after", after)
                .param("size", size + 1)
                .query((row, n) -> new CriticalItem(
                        Columns.id(row, "critical_id"),
                        row.getString("category"),
                        row.getString("title"),
                        row.getString("severity"),
                        row.getString("reaction_text"),
                        row.getString("certainty"),
                        row.getBoolean("active_now"),
                        Columns.whenOrNull(row, "noted"),
                        row.getString("noted_by"),
                        row.getString("note"),
                        row.getBoolean("hidden_from_parents")))
                .list();
        return Pages.cut(found, size, CriticalItem::id);
    }
}
