package no.helseporten.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import no.helseporten.person.PersonId;
import org.junit.jupiter.api.Test;

class SealActivitiesTest {

    private static final PersonId KARI = PersonId.create();
    private static final PersonId OLA = PersonId.create();

    private final Log log = new Log();

    @Test
    void each_person_has_a_chain_of_her_own_numbered_from_one() {
        log.writeOwn(KARI, 3);
        log.writeOwn(OLA, 2);

        assertThat(log.sealAll()).isEqualTo(5);

        assertThat(numbers(KARI)).containsExactly(1L, 2L, 3L);
        assertThat(numbers(OLA)).containsExactly(1L, 2L);
        assertThat(log.broken()).isEmpty();
    }

    @Test
    void what_is_sealed_waits_no_longer_and_is_sealed_once() {
        log.writeOwn(KARI, 3);
        log.sealAll();

        assertThat(log.sealAll()).isZero();
        assertThat(waiting()).isZero();
    }

    @Test
    void a_chain_goes_on_from_where_it_ended() {
        log.writeOwn(KARI, 2);
        log.sealAll();
        log.writeOwn(KARI, 2);
        log.sealAll();

        assertThat(numbers(KARI)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(log.broken()).isEmpty();
    }

    @Test
    void a_row_that_is_committed_late_is_sealed_late() throws SQLException {
        try (Connection slow = log.database.getConnection()) {
            slow.setAutoCommit(false);
            UUID early = insertEarly(slow);
            log.writeOwn(KARI, 1);
            log.sealAll();

            slow.commit();
            log.sealAll();

            assertThat(log.activity(KARI, 2)).isEqualTo(early);
        }
        assertThat(log.broken()).isEmpty();
    }

    @Test
    void many_sealers_at_once_make_unbroken_chains() throws Exception {
        for (int person = 0; person < 20; person++) {
            log.writeOwn(PersonId.create(), 60);
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Integer> sealer = () -> {
                int all = 0;
                while (waiting() > 0) {
                    all += log.sealAll();
                }
                return all;
            };
            int sealed = 0;
            for (var answer : threads.invokeAll(Collections.nCopies(4, sealer))) {
                sealed += answer.get();
            }
            assertThat(sealed).isEqualTo(1_200);
        }
        assertThat(log.broken()).isEmpty();
    }

    @Test
    void a_chain_that_another_is_working_on_is_left_to_it() throws SQLException {
        log.writeOwn(KARI, 1);
        log.sealAll();
        log.writeOwn(KARI, 1);
        log.writeOwn(OLA, 1);
        try (Connection other = log.database.getConnection();
                var lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("select from activity.chain for update");

            assertThat(log.sealAll()).isEqualTo(1);
            assertThat(numbers(OLA)).containsExactly(1L);
            other.rollback();
        }
        assertThat(log.sealAll()).isEqualTo(1);
    }

    @Test
    void a_hundred_thousand_rows_that_wait_are_sealed_in_batches_and_a_stop_is_heard_between_them() {
        log.jdbc.sql("""
                        with written as (
                          insert into activity.activity
                            (person_id, activity_id, actor_id, at, area, access_right, operation, permitted, ground)
                          select md5((n % 5000)::text)::uuid, uuidv7(), md5('x')::uuid, now(), 'DOCUMENTS', 'VIEW',
                                 'GET /record', true, 'PARENT'
                            from generate_series(1, 100000) n
                          returning person_id, activity_id)
                        insert into activity.unsealed select person_id, activity_id from written
                        """).update();

        int first = log.seal.run(() -> true);
        assertThat(first).isPositive().isLessThan(2_000);
        assertThat(first + log.sealAll()).isEqualTo(100_000);
        assertThat(waiting()).isZero();
        assertThat(log.broken()).isEmpty();
    }

    private UUID insertEarly(Connection connection) throws SQLException {
        UUID id = new UUID(0, 1);
        try (var insert = connection.prepareStatement("""
                with written as (
                  insert into activity.activity
                    (person_id, activity_id, actor_id, at, area, access_right, operation, permitted, ground)
                  values (?, ?, ?, now(), 'DOCUMENTS', 'VIEW', 'GET /record', true, 'SELF') returning person_id, activity_id)
                insert into activity.unsealed select person_id, activity_id from written
                """)) {
            insert.setObject(1, KARI.value());
            insert.setObject(2, id);
            insert.setObject(3, KARI.value());
            insert.execute();
        }
        return id;
    }

    private List<Long> numbers(PersonId person) {
        return log.jdbc
                .sql("select number from activity.seal where person_id = ? order by number")
                .param(person.value())
                .query((row, n) -> row.getLong(1))
                .list();
    }

    private int waiting() {
        return log.jdbc
                .sql("select count(*) from activity.unsealed")
                .query(Integer.class)
                .single();
    }
}
