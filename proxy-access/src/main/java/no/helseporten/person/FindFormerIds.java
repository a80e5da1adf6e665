package no.helseporten.person;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds under which ids a person may stand in what is never rewritten, such as a log. */
@Component
public class FindFormerIds {

    private final JdbcClient jdbc;

    FindFormerIds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All ids that she has had: the given one first, then those of whoever turned out to be her. */
    public List<PersonId> of(PersonId person) {
        List<PersonId> former = jdbc.sql(
                        "select former_id from person.former_id where person_id = ? order by former_id")
                .param(person.value())
                .query((row, n) -> new PersonId(row.getObject("former_id", UUID.class)))
                .list();
        return Stream.concat(Stream.of(person), former.stream()).toList();
    }
}
