package no.helseporten.portal.events;

import no.helseporten.person.PersonsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets what a listener has not heard yet follow a person who turned out to be another one. */
@Component
class MoveEvents {

    private final JdbcClient jdbc;

    MoveEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(PersonsMerged merged) {
        jdbc.sql("""
                        update portal.event_publication
                           set serialized_event = replace(serialized_event, :gone, :kept)
                         where event_type <> :merges and strpos(serialized_event, :gone) > 0
                        """)
                .param("gone", merged.gone().toString())
                .param("kept", merged.kept().toString())
                .param("merges", PersonsMerged.class.getName())
                .update();
    }
}
