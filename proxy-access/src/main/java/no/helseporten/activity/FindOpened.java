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

    /** Those among {@code items} of the subject's record that the reader has opened, under whichever ids the two had. */
    public Set<UUID> among(PersonId subject, PersonId reader, Set<UUID> items) {
        if (items.isEmpty()) {
            return Set.of();
        }
        return jdbc.sql("""
                        select distinct item_id from activity.activity
                         where person_id = any (:subject || array(select former_id from person.former_id
                                                                   where person_id = any (:subject)))
                           and actor_id = any (:reader || array(select former_id from person.former_id
                                                                 where person_id = any (:reader)))
                           and permitted and item_id = any (:items)
                        """)
                .param("subject", new UUID[] {subject.value()})
                .param("reader", new UUID[] {reader.value()})
                .param("items", items.toArray(UUID[]::new))
                .query((row, n) -> row.getObject("item_id", UUID.class))
                .set();
    }
}
