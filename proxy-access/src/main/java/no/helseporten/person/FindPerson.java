package no.helseporten.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
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
                .query((row, n) -> person(id, row))
                .optional();
    }

    /** What the sources have told of somebody, under her present id. */
    public Optional<Demographics> demographics(PersonId id) {
        return jdbc.sql("""
                        select given_name, family_name, birth_date, gender, protected, deceased, deceased_on
                          from person.person where person_id = ?
                        """)
                .param(id.value())
                .query((row, n) -> new Demographics(
                        row.getString("given_name"),
                        row.getString("family_name"),
                        row.getObject("birth_date", LocalDate.class),
                        row.getString("gender"),
                        row.getBoolean("protected"),
                        row.getBoolean("deceased"),
                        row.getObject("deceased_on", LocalDate.class)))
                .optional();
    }

    /**
     * Those of {@code ids} that are known, each under the id asked for; whoever has turned out to be somebody else is
     * found as her, under her present id.
     */
    public Map<PersonId, Person> byIds(Collection<PersonId> ids) {
        Map<PersonId, Person> people = new HashMap<>();
        jdbc.sql("""
                        select asked.id as asked, p.person_id, p.given_name, p.family_name, p.birth_date
                          from unnest(?) as asked(id)
                          left join person.merged_person m on m.gone_id = asked.id
                          join person.person p on p.person_id = coalesce(m.kept_id, asked.id)
                        """)
                .param(new SqlArrayValue(
                        "uuid", ids.stream().map(PersonId::value).toArray()))
                .query(row -> {
                    people.put(
                            new PersonId(row.getObject("asked", UUID.class)),
                            person(new PersonId(row.getObject("person_id", UUID.class)), row));
                });
        return people;
    }

    private static Person person(PersonId id, ResultSet row) throws SQLException {
        return new Person(
                id,
                row.getString("given_name"),
                row.getString("family_name"),
                row.getObject("birth_date", LocalDate.class));
    }
}
