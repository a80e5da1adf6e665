package no.helseporten.activity;

import java.util.Set;
import java.util.UUID;
import no.helseporten.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells which items somebody has opened: the log of activity remembers it, so that looking needs no mark of its own. */
@Component
public class FindOpened {

    private final JdbcClient jdbc;

    FindOpened(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those among {@code items} of the subject's record that the reader has opened. */
    public Set<UUID> among(PersonId subject, PersonId reader, Set<UUID> items) {
        if (items.isEmpty()) {
            return Set.of();
        }
        return jdbc.sql("""
                        select distinct item_id from activity.activity
                         where person_id = :subject and actor_id = :reader and permitted and item_id = any (:items)
                        """)
                .param("subject", subject.value())
                .param("reader", reader.value())
                .param("items", items.toArray(UUID[]::new))
                .query((row, n) -> row.getObject("item_id", UUID.class))
                .set();
    }
}
