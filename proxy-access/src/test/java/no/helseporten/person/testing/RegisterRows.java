package no.helseporten.person.testing;

import java.time.LocalDate;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the population register has told of somebody, put straight into the database. */
public final class RegisterRows {

    private RegisterRows() {}

    /** Told anew, it is changed. */
    public static void tell(JdbcClient jdbc, PersonId person, String givenName, @Nullable LocalDate birthDate) {
        jdbc.sql("""
                        insert into person.person
                          (person_id, given_name, family_name, birth_date, from_register, created_at, updated_at)
                        values (:id, :given, 'Nordmann', :birth, true, now(), now())
                        on conflict (person_id) do update
                        set given_name = excluded.given_name, family_name = excluded.family_name,
                            birth_date = excluded.birth_date, from_register = true
                        """)
                .param("id", person.value())
                .param("given", givenName)
                .param("birth", birthDate)
                .update();
    }

    public static void protect(JdbcClient jdbc, PersonId person) {
        jdbc.sql("update person.person set protected = true where person_id = ?")
                .param(person.value())
                .update();
    }

    public static void bury(JdbcClient jdbc, PersonId person) {
        jdbc.sql("update person.person set deceased = true where person_id = ?")
                .param(person.value())
                .update();
    }
}
