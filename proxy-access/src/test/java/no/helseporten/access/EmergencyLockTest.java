package no.helseporten.access;

import static no.helseporten.access.PowerWorld.ADULT;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import no.helseporten.access.OpenAccess.Outcome;
import no.helseporten.access.store.LockRows;
import no.helseporten.access.store.ReadFacts;
import no.helseporten.person.PersonId;
import no.helseporten.person.PersonsMerged;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmergencyLockTest {

    private static final PowerWorld WORLD = new PowerWorld();

    private PersonId person;

    @BeforeEach
    void somebody() {
        person = WORLD.told("Kari", ADULT);
        WORLD.published.clear();
    }

    @AfterAll
    static void close() {
        WORLD.close();
    }

    @Test
    void is_not_opened_by_a_session_from_before_it_was_closed() {
        Actor before = actor(WORLD.clock.instant().minusSeconds(1), true);
        lock();

        assertThat(open(before)).isEqualTo(Outcome.SIGN_IN_AGAIN);
        assertThat(isLocked()).isTrue();
    }

    @Test
    void is_not_opened_at_a_lower_level() {
        lock();

        assertThat(open(actor(WORLD.clock.instant(), false))).isEqualTo(Outcome.SIGN_IN_AGAIN);
        assertThat(isLocked()).isTrue();
    }

    @Test
    void is_opened_once_by_a_new_sign_in_at_the_high_level() {
        lock();
        Actor after = actor(WORLD.clock.instant(), true);

        assertThat(open(after)).isEqualTo(Outcome.OPENED);
        assertThat(isLocked()).isFalse();
        assertThat(open(after)).isEqualTo(Outcome.WAS_OPEN);
        assertThat(changes()).isEqualTo(2);
    }

    @Test
    void that_is_closed_already_is_closed_once_and_ends_sessions_again() {
        lock();
        lock();

        assertThat(changes()).isEqualTo(1);
        assertThat(WORLD.published).containsExactly(new AccessLocked(person), new AccessLocked(person));
    }

    @Test
    void that_is_closed_anew_after_another_clock_ran_ahead_is_closed() {
        LockRows rows = WORLD.the(LockRows.class);
        WORLD.jdbc
                .sql("insert into access.lock_change values (?, ?, false, now())")
                .params(person.value(), UuidCreator.getTimeOrderedEpoch(Instant.parse("2100-01-01T00:00:00Z")))
                .update();

        rows.append(person, true, WORLD.clock.instant().plus(Duration.ofSeconds(1)));

        assertThat(isLocked()).isTrue();
    }

    @Test
    void that_one_of_two_has_closed_stays_closed_when_they_turn_out_to_be_one() {
        PersonId gone = WORLD.told("Kari", ADULT);
        LockRows rows = WORLD.the(LockRows.class);
        rows.append(person, true, WORLD.clock.instant());
        rows.append(gone, true, WORLD.clock.instant());
        rows.append(gone, false, WORLD.clock.instant().plus(Duration.ofHours(1)));

        WORLD.hear(new PersonsMerged(person, gone));

        assertThat(isLocked()).isTrue();
    }

    private void lock() {
        WORLD.the(LockAccess.class).lock(person);
    }

    private Outcome open(Actor actor) {
        return WORLD.the(OpenAccess.class).open(actor);
    }

    private boolean isLocked() {
        return WORLD.the(ReadFacts.class).of(person, person).actor().locked();
    }

    private int changes() {
        return WORLD.jdbc
                .sql("select count(*) from access.lock_change where person_id = ?")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    private Actor actor(Instant signedInAt, boolean high) {
        return new Actor() {
            @Override
            public PersonId personId() {
                return person;
            }

            @Override
            public Instant authenticatedAt() {
                return signedInAt;
            }

            @Override
            public boolean atHighLevel() {
                return high;
            }
        };
    }
}
