package no.helseporten.portal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import no.helseporten.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When somebody was here last, so that home can say what is new since then. */
@Component
public class PreviousSignIn {

    private final JdbcClient jdbc;

    PreviousSignIn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The sign-in before the present one; empty the first time. */
    public Optional<Instant> of(PersonId person) {
        return jdbc.sql(
                        "select at from portal.sign_in where person_id = ? order by at desc, sign_in_id desc offset 1 limit 1")
                .param(person.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
