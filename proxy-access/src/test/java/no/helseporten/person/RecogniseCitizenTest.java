package no.helseporten.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import no.helseporten.person.NationalId.Valid;
import no.helseporten.person.store.NationalNumbers;
import no.helseporten.person.testing.PostgresDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class RecogniseCitizenTest {

    private final DataSource database = PostgresDatabase.with("person");
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final RecogniseCitizen citizens = new RecogniseCitizen(
            new NationalNumbers(jdbc, Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC)));

    @Test
    void differentNumbersAreDifferentPeople() {
        assertThat(citizens.byNumber(number("01019010046"))).isNotEqualTo(citizens.byNumber(number("41019010110")));
    }

    @Test
    void personWhoComesBackIsTheSame() {
        PersonId first = citizens.byNumber(number("01019010046"));

        assertThat(citizens.byNumber(number("01019010046"))).isEqualTo(first);
        assertThat(new FindPerson(jdbc).byId(first)).isPresent();
    }

    @Test
    void manyAtTheSameTimeRegisterOnePerson() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<PersonId> signIn = () -> citizens.byNumber(number("01019010046"));
            var answers = threads.invokeAll(Collections.nCopies(32, signIn));

            assertThat(answers).extracting(Future::get).containsOnly(citizens.byNumber(number("01019010046")));
        }
        assertThat(jdbc.sql("select count(*) from person.person")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private static NationalId number(String digits) {
        return ((Valid) NationalId.parse(digits, SyntheticNumbers.REFUSED)).id();
    }
}
