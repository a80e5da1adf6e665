package no.helseporten.access;

import no.helseporten.access.store.AuthorityRows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a change of an authority and tells everybody who listens, in the caller's transaction. */
@Component
public class RecordAuthorities {

    private final AuthorityRows rows;
    private final ApplicationEventPublisher events;

    RecordAuthorities(AuthorityRows rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when somebody else has made this change already */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuthorityChange change) {
        rows.append(change);
        Authority authority = change.authority();
        events.publishEvent(new AuthorityChanged(
                authority.id(),
                change.number(),
                authority.subject(),
                authority.receiver(),
                change.kind(),
                authority.ground(),
                change.by()));
    }
}
