package no.helseporten.activity;

import no.helseporten.person.PersonsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets the log follow a person who turned out to be another one, in the transaction of the merge. */
@Component
class MoveActivities {

    private final JdbcClient jdbc;

    MoveActivities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(PersonsMerged merged) {
        move("update activity.activity set person_id = :kept where person_id = :gone", merged);
        move("update activity.activity set actor_id = :kept where actor_id = :gone", merged);
    }

    private void move(String update, PersonsMerged merged) {
        jdbc.sql(update)
                .param("kept", merged.kept().value())
                .param("gone", merged.gone().value())
                .update();
    }
}
