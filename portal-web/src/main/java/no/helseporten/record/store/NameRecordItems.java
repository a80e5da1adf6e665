package no.helseporten.record.store;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.helseporten.access.Area;
import no.helseporten.access.Sight;
import no.helseporten.activity.NameItems;
import no.helseporten.person.PersonId;
import no.helseporten.record.Reader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The titles of what the log of activity says was opened in the record. */
@Component
class NameRecordItems implements NameItems {

    private final JdbcClient jdbc;
    private final Clock clock;

    NameRecordItems(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Map<UUID, String> titles(PersonId person, Set<UUID> items) {
        Reader herself = new Reader(person, Sight.FULL, Set.of(Area.values()), clock.instant());
        Map<UUID, String> titles = new HashMap<>();
        jdbc.sql("""
                        select document_id as id, title from %s where document_id = any (:items)
                        union all
                        select report_id, title from %s where report_id = any (:items)
                        union all
                        select observation_id, title from %s where observation_id = any (:items)
                        union all
                        select medicine_id, name from %s where medicine_id = any (:items)
                        """.formatted(InSight.DOCUMENTS, InSight.REPORTS, InSight.OBSERVATIONS, InSight.MEDICINES))
                .params(InSight.of(herself))
                .param("items", items.toArray(UUID[]::new))
                .query(row -> {
                    titles.put(Columns.id(row, "id"), row.getString("title"));
                });
        return titles;
    }
}
