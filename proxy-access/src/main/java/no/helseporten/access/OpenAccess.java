package no.helseporten.access;

import java.time.Clock;
import no.helseporten.access.store.LockRows;
import no.helseporten.person.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens what somebody has closed. Only a sign-in at the high level, after it was closed, is enough: whoever had got into
 * an older session must not be able to.
 */
@Component
public class OpenAccess {

    private final LockRows locks;
    private final Clock clock;

    OpenAccess(LockRows locks, Clock clock) {
        this.locks = locks;
        this.clock = clock;
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
        if (!actor.atHighLevel() || !actor.signedInAt().isAfter(last.at())) {
            return Outcome.SIGN_IN_AGAIN;
        }
        locks.append(person, false, clock.instant());
        return Outcome.OPENED;
    }
}
