package no.helseporten.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import no.helseporten.activity.Activity;
import no.helseporten.activity.RecordActivity;
import no.helseporten.activity.SealActivities;
import no.helseporten.person.FindFormerIds;
import no.helseporten.person.PersonId;
import no.helseporten.person.testing.PostgresDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

class VerifyLogCommandTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final PersonId KARI = PersonId.create();
    private static final PersonId OLA = PersonId.create();

    private final DataSource database = PostgresDatabase.with("person", "activity", "accesslog");
    private final JdbcClient jdbc = JdbcClient.create(database);
    private String said = "";

    @BeforeEach
    void twoChainsAndARowThatWaits() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(JdbcClient.class, () -> jdbc);
            context.registerBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC));
            context.registerBean(PlatformTransactionManager.class, () -> new DataSourceTransactionManager(database));
            context.register(FindFormerIds.class);
            context.scan("no.helseporten.activity");
            context.refresh();
            RecordActivity record = context.getBean(RecordActivity.class);
            record.record(looked(KARI));
            record.record(looked(KARI));
            record.record(looked(OLA));
            context.getBean(SealActivities.class).run(() -> false);
            record.record(looked(OLA));
        }
    }

    @Test
    void it_is_run_only_when_asked_for() {
        assertThat(VerifyLogCommand.isAskedFor("--server.port=8080")).isFalse();
        assertThat(VerifyLogCommand.isAskedFor("--verify-activity")).isTrue();
        assertThat(VerifyLogCommand.isAskedFor("--verify-look-ups")).isTrue();
        assertThat(VerifyLogCommand.isAskedFor("--verify-activity=" + KARI)).isTrue();
    }

    @Test
    void a_broken_chain_is_named_by_ids_alone_and_the_status_is_1() {
        UUID row = jdbc.sql("select activity_id from activity.seal where person_id = ? and number = 2")
                .param(KARI.value())
                .query((found, n) -> found.getObject(1, UUID.class))
                .single();
        jdbc.sql("delete from activity.activity where activity_id = ?")
                .param(row)
                .update();

        assertThat(verify("--verify-activity")).isEqualTo(1);
        assertThat(said.lines())
                .containsExactly(
                        "broken: person " + KARI + ", number 2, activity " + row + ": missing row",
                        "chains: 2, links: 3, not yet sealed: 1, broken chains: 1");
        assertThat(verify("--verify-activity=" + OLA)).isZero();
    }

    @Test
    void whole_chains_are_counted_and_the_status_is_0() {
        assertThat(verify("--verify-activity")).isZero();
        assertThat(said.lines()).containsExactly("chains: 2, links: 3, not yet sealed: 1, broken chains: 0");

        assertThat(verify("--verify-activity=" + KARI)).isZero();
        assertThat(said.lines()).containsExactly("chains: 1, links: 2, not yet sealed: 0, broken chains: 0");
    }

    @Test
    void the_log_of_look_ups_is_verified_by_itself() {
        UUID lookUp = UUID.randomUUID();
        jdbc.sql("""
                        insert into accesslog.look_up (person_id, look_up_id, at, act, outcome)
                        values (?, ?, now(), 'READ', 'GIVEN')
                        """).params(KARI.value(), lookUp).update();

        assertThat(verify("--verify-look-ups")).isEqualTo(1);
        assertThat(said.lines())
                .containsExactly(
                        "broken: person " + KARI + ", number -, look-up " + lookUp
                                + ": a row without a seal that does not wait for one",
                        "chains: 0, links: 0, not yet sealed: 0, broken chains: 1");
        assertThat(verify("--verify-activity")).isZero();
    }

    @Test
    void what_is_no_id_is_refused() {
        assertThat(verify("--verify-activity=Kari")).isEqualTo(1);
        assertThat(said).doesNotContain("chains");
    }

    private int verify(String option) {
        var out = new ByteArrayOutputStream();
        try (Connection connection = database.getConnection()) {
            return VerifyLogCommand.run(
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    option,
                    "--spring.datasource.url=" + connection.getMetaData().getURL(),
                    "--spring.datasource.username=postgres");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            said = out.toString(StandardCharsets.UTF_8);
        }
    }

    private static Activity looked(PersonId person) {
        return new Activity(person, person, NOW, "DOCUMENTS", "VIEW", "GET /record", null, true, "SELF", null);
    }
}
