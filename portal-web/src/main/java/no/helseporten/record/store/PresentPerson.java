package no.helseporten.record.store;

import java.util.UUID;
import no.helseporten.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Under which id somebody's rows stand: records of one person are merged, and others may still know her by the former id. */
final class PresentPerson {

    private PresentPerson() {}

    static PersonId of(JdbcClient jdbc, PersonId person) {
        return jdbc.sql("select person_id from person.former_id where former_id = ?")
                .param(person.value())
                .query((row, n) -> new PersonId(row.getObject("person_id", UUID.class)))
                .optional()
                .orElse(person);
    }
}
