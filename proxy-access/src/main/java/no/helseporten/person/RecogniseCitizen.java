package no.helseporten.person;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the person behind a national number, or registers her when nobody has told of her yet. */
@Component
public class RecogniseCitizen {

    private final JdbcClient jdbc;
    private final Clock clock;

    RecogniseCitizen(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Always the same person for the same number, however many ask at the same time. */
    @Transactional
    public PersonId byNumber(NationalId number) {
        return find(number).or(() -> register(number)).or(() -> find(number)).orElseThrow();
    }

    private Optional<PersonId> find(NationalId number) {
        return jdbc.sql("select person_id from person.national_number where national_number = ?")
                .param(number.digits())
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /** Empty when somebody else was first: the insert waits for them, and then gives way. */
    private Optional<PersonId> register(NationalId number) {
        return jdbc.sql("""
                        with number as (
                          insert into person.national_number (national_number, person_id, since)
                          values (:number, :person, :now) on conflict do nothing returning person_id)
                        insert into person.person (person_id, created_at, updated_at)
                        select person_id, :now, :now from number returning person_id
                        """)
                .param("number", number.digits())
                .param("person", PersonId.create().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }
}
