package no.helseporten.activity;

import static no.helseporten.activity.BrokenLink.Fault.CHANGED_ROW;
import static no.helseporten.activity.BrokenLink.Fault.MISSING_NUMBER;
import static no.helseporten.activity.BrokenLink.Fault.MISSING_ROW;
import static no.helseporten.activity.BrokenLink.Fault.UNSEALED_ROW;
import static no.helseporten.activity.BrokenLink.Fault.WRONG_END;
import static no.helseporten.activity.BrokenLink.Fault.WRONG_HASH;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import no.helseporten.activity.VerifyLog.Found;
import no.helseporten.person.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyActivitiesTest {

    private static final PersonId KARI = PersonId.create();
    private static final PersonId OLA = PersonId.create();
    private static final int LENGTH = 5;

    private final Log log = new Log();

    /** Kari's chain has five links, Ola's one, and one of his rows waits. */
    @BeforeEach
    void chains() {
        for (int row = 0; row < LENGTH; row++) {
            log.write(KARI, OLA, Log.NOW.plusSeconds(row));
        }
        log.write(OLA, OLA, Log.NOW);
        log.sealAll();
        log.write(OLA, KARI, Log.NOW);
    }

    @Test
    void chains_that_nobody_has_touched_hold() {
        List<BrokenLink> broken = new ArrayList<>();

        assertThat(log.found(broken)).isEqualTo(new Found(2, 6, 1, 0));
        assertThat(broken).isEmpty();
    }

    @Nested
    class What_has_been_changed_in_a_row_is_found {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '"',
                value = {
                    "actor_id     | gen_random_uuid()",
                    "at           | at + interval '1 microsecond'",
                    "area         | 'RESULTS'",
                    "access_right | 'ACT'",
                    "operation    | 'GET /record/documents'",
                    "item_id      | gen_random_uuid()",
                    "item_id      | null",
                    "permitted    | false",
                    "ground       | 'PARENT'",
                    "ground       | ''",
                    "authority_id | gen_random_uuid()",
                    "authority_id | null",
                })
        void each_column(String column, String value) {
            UUID row = log.activity(KARI, 3);
            edit("update activity.activity set " + column + " = " + value + " where activity_id = '" + row + "'");

            assertThat(log.broken()).containsExactly(new BrokenLink(KARI, 3L, row, CHANGED_ROW));
        }

        @ParameterizedTest
        @ValueSource(strings = {"person_id", "activity_id"})
        void the_id_of_the_row_or_of_the_person(String column) {
            UUID row = log.activity(KARI, 3);
            edit("update activity.activity set " + column + " = gen_random_uuid() where activity_id = '" + row + "'");

            assertThat(log.broken()).contains(new BrokenLink(KARI, 3L, row, MISSING_ROW));
        }

        @Test
        void in_the_last_row_too() {
            UUID row = log.activity(KARI, LENGTH);
            edit("update activity.activity set permitted = false where activity_id = '" + row + "'");

            assertThat(log.broken()).containsExactly(new BrokenLink(KARI, (long) LENGTH, row, CHANGED_ROW));
        }

        @Test
        void the_first_of_several_is_told() {
            UUID second = log.activity(KARI, 2);
            edit("update activity.activity set area = 'RESULTS' where activity_id in ('" + second + "', '"
                    + log.activity(KARI, 4) + "')");

            assertThat(log.broken()).containsExactly(new BrokenLink(KARI, 2L, second, CHANGED_ROW));
        }

        @Test
        void a_letter_that_moves_from_one_column_to_the_next() {
            UUID row = log.activity(KARI, 3);
            edit(
                    "update activity.activity set area = area || left(access_right, 1), access_right = right(access_right, -1)"
                            + " where activity_id = '" + row + "'");

            assertThat(log.broken()).containsExactly(new BrokenLink(KARI, 3L, row, CHANGED_ROW));
        }
    }

    @Nested
    class What_has_been_taken_away_or_put_in_is_found {

        @Test
        void a_row() {
            UUID row = log.activity(KARI, 3);
            edit("delete from activity.activity where activity_id = '" + row + "'");

            assertThat(log.broken()).containsExactly(new BrokenLink(KARI, 3L, row, MISSING_ROW));
        }

        @Test
        void a_row_that_was_not_sealed_yet() {
            edit("delete from activity.activity where person_id = '" + OLA + "' and actor_id = '" + KARI + "'");

            assertThat(log.broken()).singleElement().satisfies(broken -> {
                assertThat(broken.person()).isEqualTo(OLA);
                assertThat(broken.fault()).isEqualTo(MISSING_ROW);
            });
            assertThat(log.sealAll()).isZero();
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 3, LENGTH})
        void a_seal(long number) {
            edit("delete from activity.seal where person_id = '" + KARI + "' and number = " + number);

            assertThat(log.broken()).containsExactly(new BrokenLink(KARI, number, null, MISSING_NUMBER));
        }

        @Test
        void a_seal_with_its_row_at_the_end() {
            edit("delete from activity.activity where activity_id = '" + log.activity(KARI, LENGTH) + "'");
            edit("delete from activity.seal where person_id = '" + KARI + "' and number = " + LENGTH);

            assertThat(log.broken()).containsExactly(new BrokenLink(KARI, (long) LENGTH, null, MISSING_NUMBER));
        }

        @Test
        void all_seals_of_a_person() {
            edit("delete from activity.seal where person_id = '" + KARI + "'");

            assertThat(log.broken()).containsExactly(new BrokenLink(KARI, 1L, null, MISSING_NUMBER));
        }

        @Test
        void where_the_chain_ends() {
            edit("delete from activity.chain where person_id = '" + KARI + "'");

            assertThat(log.broken()).containsExactly(new BrokenLink(KARI, (long) LENGTH, null, WRONG_END));
        }

        @Test
        void a_row_put_in_past_the_portal() {
            edit("""
                    insert into activity.activity
                      (person_id, activity_id, actor_id, at, area, access_right, operation, permitted, ground)
                    values ('%s', gen_random_uuid(), '%s', now(), 'DOCUMENTS', 'VIEW', 'GET /record', true, 'SELF')
                    """.formatted(KARI, KARI));

            assertThat(log.broken()).extracting(BrokenLink::fault).containsExactly(UNSEALED_ROW);
        }
    }

    @Nested
    class What_has_been_changed_in_a_seal_is_found {

        @Test
        void its_hash() {
            UUID row = log.activity(KARI, 3);
            edit("update activity.seal set hash = sha256('x') where activity_id = '" + row + "'");

            assertThat(log.broken()).containsExactly(new BrokenLink(KARI, 3L, row, WRONG_HASH));
        }

        @Test
        void its_place_among_the_others() {
            swap(2, 4);

            assertThat(log.broken()).containsExactly(new BrokenLink(KARI, 2L, log.activity(KARI, 2), WRONG_HASH));
        }

        @Test
        void its_place_beside_the_next() {
            swap(3, 4);

            assertThat(log.broken()).containsExactly(new BrokenLink(KARI, 3L, log.activity(KARI, 3), WRONG_HASH));
        }
    }

    @Test
    void each_broken_chain_is_told_once() {
        edit("update activity.activity set area = 'RESULTS'");
        List<BrokenLink> broken = new ArrayList<>();

        assertThat(log.found(broken).broken()).isEqualTo(2);
        assertThat(broken).extracting(BrokenLink::person).containsExactlyInAnyOrder(KARI, OLA);
    }

    @Test
    void one_person_is_verified_under_all_ids_she_has_had() {
        log.merge(OLA, KARI);
        edit("update activity.activity set area = 'RESULTS' where person_id = '" + OLA + "'");
        List<BrokenLink> broken = new ArrayList<>();

        assertThat(log.foundOf(KARI, broken).chains()).isEqualTo(2);
        assertThat(broken).extracting(BrokenLink::person).containsExactly(OLA);
        assertThat(log.foundOf(PersonId.create(), broken)).isEqualTo(new Found(0, 0, 0, 0));
    }

    /** Whatever is edited, the first link that tells of it is not after the first that was edited. */
    @RepeatedTest(40)
    void no_edit_goes_unseen(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        int edited = LENGTH + 1;
        for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
            int number = 1 + random.nextInt(LENGTH);
            if (edit(random, number)) {
                edited = Math.min(edited, number);
            }
        }

        assertThat(log.broken()).singleElement().satisfies(broken -> {
            assertThat(broken.person()).isEqualTo(KARI);
            assertThat(broken.number()).isNotNull();
        });
        assertThat(log.broken().getFirst().number()).isEqualTo((long) edited);
    }

    private boolean edit(Random random, int number) {
        String seal = " where person_id = '" + KARI + "' and number = " + number;
        String row = " where person_id = '" + KARI + "' and activity_id = (select activity_id from activity.seal" + seal
                + ")";
        return 0
                < switch (random.nextInt(5)) {
                    case 0 ->
                        edit("update activity.activity set operation = operation || '" + random.nextInt() + "'" + row);
                    case 1 -> edit("update activity.activity set at = at + interval '1 second'" + row);
                    case 2 -> edit("delete from activity.activity" + row);
                    case 3 -> edit("update activity.seal set hash = sha256('" + random.nextInt() + "')" + seal);
                    default -> edit("delete from activity.seal" + seal);
                };
    }

    private void swap(long one, long other) {
        String move = "update activity.seal set number = %d where person_id = '" + KARI + "' and number = %d";
        edit(move.formatted(-1, one));
        edit(move.formatted(one, other));
        edit(move.formatted(other, -1));
    }

    private int edit(String sql) {
        return log.jdbc.sql(sql).update();
    }
}
