package no.helseporten.person;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up what is known of a person. */
@Component
public class FindPerson {

    private final JdbcClient jdbc;

    FindPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Person> byId(PersonId id) {
        return jdbc.sql("select person_id, given_name, family_name, birth_date from person.person where person_id = ?")
                .param(id.value())
                .query((row, n) -> new Person(
                        id,
                        row.getString("given_name"),
                        row.getString("family_name"),
                        row.getObject("birth_date", java.time.LocalDate.class)))
                .optional();
    }
}
