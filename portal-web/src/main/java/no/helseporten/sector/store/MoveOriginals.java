package no.helseporten.sector.store;

import no.helseporten.person.PersonsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets what came about a person follow her when she turned out to be another one, in the transaction of the merge. */
@Component
class MoveOriginals {

    private final JdbcClient jdbc;

    MoveOriginals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(PersonsMerged merged) {
        jdbc.sql("update sector.original set person_id = ? where person_id = ?")
                .param(merged.kept().value())
                .param(merged.gone().value())
                .update();
    }
}
