package no.helseporten.sector;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import no.helseporten.blocking.decision.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked together: the same as if it were asked one by one, and quicker. */
class ManyDecisionsTest extends DecisionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "execute_all            | false true false true",
                "deny_on_first_deny     | false",
                "permit_on_first_permit | false true",
            })
    void are_answered_in_their_order_as_far_as_the_semantic_goes(String semantic, String decisions) {
        block(person, SEDATIVES);

        assertThat(decisions(ask("/access/v1/evaluations", """
                {%s, "options": {"evaluations_semantic": "%s"},
                 "evaluations": [{%s}, {%s}, {}, {%s}]}
                """.formatted(
                                defaults(), semantic, resource("N05BA01"), resource("A10"), resource("C07")))))
                .isEqualTo(decisions);
    }

    @Test
    void that_say_something_themselves_do_not_use_the_default() {
        block(person, new Target.Person("7654321"));
        String other = "\"subject\": {\"id\": \"7654329\", \"properties\": {\"legal_entity\": \"999999902\"}}";
        Answer answer = ask("/access/v1/evaluations", """
                {%s, "evaluations": [{%s}, {%s, %s}, {%s, "context": {"purpose_of_use": "FUN"}}]}
                """.formatted(
                        defaults(), resource("A10"), resource("A10"), other, resource("A10")));

        assertThat(decisions(answer)).isEqualTo("false true false");
        assertThat(answer.json()
                        .path("evaluations")
                        .path(2)
                        .path("context")
                        .path("error")
                        .toString())
                .contains("400", "context.purpose_of_use is not");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", \"evaluations\": []"})
    void that_are_none_are_one(String evaluations) {
        String one = evaluation("TREAT").stripTrailing();

        assertThat(ask("/access/v1/evaluations", one.substring(0, one.length() - 1) + evaluations + "}")
                        .text())
                .isEqualTo("{\"decision\":true}");
    }

    @Test
    void with_an_unknown_semantic_are_refused() {
        Answer answer = ask("/access/v1/evaluations", """
                {"evaluations": [{}], "options": {"evaluations_semantic": "best_of_three"}}""");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).startsWith("options.evaluations_semantic is not execute_all");
    }

    private String decisions(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return StreamSupport.stream(answer.json().path("evaluations").spliterator(), false)
                .map(one -> one.path("decision").toString())
                .collect(Collectors.joining(" "));
    }

    @Test
    void a_hundred_are_answered_in_less_than_twenty_milliseconds() {
        String hundred = IntStream.range(0, 100)
                .mapToObj(i -> "{" + resource(i % 2 == 0 ? "N05BA01" : "A10") + "}")
                .collect(Collectors.joining(","));

        assertThat(quick("100 of a system's own", hundred)).isLessThan(Duration.ofMillis(20));
    }

    @Test
    void a_hundred_that_the_portal_holds_among_thousands_are_not_much_slower() {
        medicineOfOurs();
        jdbc.sql("""
                        insert into record.medicine
                        select (jsonb_populate_record(m, jsonb_build_object('medicine_id', gen_random_uuid()))).*
                          from record.medicine m, generate_series(1, 2000) where m.person_id = ?
                        """).param(person.value()).update();
        String hundred = jdbc
                .sql("select medicine_id from record.medicine where person_id = ? limit 100")
                .param(person.value())
                .query(String.class)
                .list()
                .stream()
                .map(id -> "{" + resource("A10").replace("m-1", id) + "}")
                .collect(Collectors.joining(","));

        assertThat(quick("100 of 2 000 that the portal holds", hundred)).isLessThan(Duration.ofMillis(200));
    }

    /** Warm, there and back; of four the quickest, since the others may have waited for something else. */
    private Duration quick(String what, String evaluations) {
        block(person, SEDATIVES);
        for (int i = 0; i < 49; i++) {
            block(person, new Target.Person(String.valueOf(1_000_000 + i)));
        }
        String body = "{" + defaults() + ", \"evaluations\": [" + evaluations + "]}";
        long[] took = new long[100];
        for (int i = -100; i < took.length; i++) {
            long begun = System.nanoTime();
            Answer answer = ask("/access/v1/evaluations", body);
            took[Math.max(i, 0)] = System.nanoTime() - begun;
            assertThat(answer.json().path("evaluations").size()).isEqualTo(100);
            assertThat(answer.text()).doesNotContain("UNREADABLE", "error");
        }
        Arrays.sort(took);
        System.out.println(
                what + ": median " + took[50] / 1000 + " µs, of four the quickest " + took[25] / 1000 + " µs");
        return Duration.ofNanos(took[25]);
    }
}
