package no.helseporten.access;

import java.time.Clock;
import no.helseporten.access.store.LockRows;
import no.helseporten.person.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes all online access to a person's record, hers too. Authorities are left as they are: they give nothing while it
 * is closed, and do again afterwards. Closed already, it stays so, and whoever is signed in nevertheless is thrown out.
 */
@Component
public class LockAccess {

    private final LockRows locks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LockAccess(LockRows locks, ApplicationEventPublisher events, Clock clock) {
        this.locks = locks;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void lock(PersonId person) {
        locks.serialise(person);
        if (locks.last(person).filter(LockChange::locked).isEmpty()) {
            locks.append(person, true, clock.instant());
        }
        events.publishEvent(new AccessLocked(person));
    }
}
