package no.helseporten.person;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds who somebody is now: records of one person are merged, and others may still know her by a former id. */
@Component
public class FindPresentId {

    private final JdbcClient jdbc;

    public FindPresentId(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever she has turned out to be; herself for most. */
    public PersonId of(PersonId person) {
        return jdbc.sql("select person_id from person.former_id where former_id = ?")
                .param(person.value())
                .query((row, n) -> new PersonId(row.getObject("person_id", UUID.class)))
                .optional()
                .orElse(person);
    }
}
