package no.helseporten.access;

import java.time.Clock;
import no.helseporten.access.store.AuthorityRows;
import no.helseporten.person.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Ends what a parent has consented to when she has no parental responsibility any more, in the same transaction: the
 * consent was hers to give only as long as she had it (pbrl § 4-4).
 */
@Component
public class EndConsentsOf {

    private final AuthorityRows rows;
    private final RecordAuthorities authorities;
    private final Clock clock;

    EndConsentsOf(AuthorityRows rows, RecordAuthorities authorities, Clock clock) {
        this.rows = rows;
        this.authorities = authorities;
        this.clock = clock;
    }

    @EventListener
    void on(AuthorityChanged changed) {
        if (changed.kind() == AuthorityChanged.Kind.ENDED && changed.ground().equals(Ground.PARENT)) {
            PersonId child = changed.subject();
            PersonId parent = changed.receiver();
            rows.serialise(child, child);
            if (rows.open(child, parent, Ground.PARENT).isEmpty()) {
                rows.last(child, changed.authority()).ifPresent(ended -> endConsents(child, parent, ended));
            }
        }
    }

    private void endConsents(PersonId child, PersonId parent, AuthorityChange ended) {
        rows.open(child, child, Ground.PARENTAL_CONSENT).stream()
                .filter(consent -> isGivenBy(parent, consent.authority()))
                .forEach(consent -> authorities.record(consent.end(ended.by(), ended.toldBy(), clock.instant())));
    }

    private boolean isGivenBy(PersonId parent, Authority consent) {
        return rows.history(consent.subject(), consent.id()).stream()
                .findFirst()
                .filter(given -> parent.equals(given.by()))
                .isPresent();
    }
}
