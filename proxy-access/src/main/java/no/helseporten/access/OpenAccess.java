package no.helseporten.access;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import no.helseporten.access.store.LockRows;
import no.helseporten.person.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens what somebody has closed. Only a sign-in at the high level, made after it was closed, is enough: whoever had got
 * into an older session, here or at the provider, must not be able to.
 */
@Component
public class OpenAccess {

    private final LockRows locks;
    private final Clock clock;

    OpenAccess(LockRows locks, Clock clock) {
        this.locks = locks;
        this.clock = clock;
    }

    /** Whether this sign-in may open what was closed then. The provider tells whole seconds. */
    public static boolean isNewEnough(Actor actor, LockChange closed) {
        return actor.atHighLevel()
                && !actor.authenticatedAt().isBefore(closed.at().truncatedTo(ChronoUnit.SECONDS));
    }

    public enum Outcome {
        OPENED,
        WAS_OPEN,
        SIGN_IN_AGAIN
    }

    @Transactional
    public Outcome open(Actor actor) {
        PersonId person = actor.personId();
        locks.serialise(person);
        LockChange last = locks.last(person).filter(LockChange::locked).orElse(null);
        if (last == null) {
            return Outcome.WAS_OPEN;
        }
        if (!isNewEnough(actor, last)) {
            return Outcome.SIGN_IN_AGAIN;
        }
        locks.append(person, false, clock.instant());
        return Outcome.OPENED;
    }
}
