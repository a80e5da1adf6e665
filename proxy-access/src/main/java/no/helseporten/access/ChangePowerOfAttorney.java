package no.helseporten.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.helseporten.access.PowerOutcome.AlreadySo;
import no.helseporten.access.PowerOutcome.Done;
import no.helseporten.access.PowerOutcome.MovedOn;
import no.helseporten.access.PowerOutcome.NoDraft;
import no.helseporten.access.PowerOutcome.Obstacle;
import no.helseporten.access.PowerOutcome.Over;
import no.helseporten.access.PowerOutcome.Refused;
import no.helseporten.access.store.AuthorityRows;
import no.helseporten.access.store.DraftRows;
import no.helseporten.access.store.ReadFacts;
import no.helseporten.person.PersonId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes a power of attorney to what a draft says. One that has ended stays ended, and one that was changed after the
 * draft was begun stays as it is: she has not seen what it would be changed from.
 */
@Component
public class ChangePowerOfAttorney {

    private final DraftRows drafts;
    private final AuthorityRows rows;
    private final RecordAuthorities recordAuthorities;
    private final ReadFacts readFacts;
    private final Policy policy;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ChangePowerOfAttorney(
            DraftRows drafts,
            AuthorityRows rows,
            RecordAuthorities recordAuthorities,
            ReadFacts readFacts,
            Policy policy,
            TransactionTemplate transaction,
            Clock clock) {
        this.drafts = drafts;
        this.rows = rows;
        this.recordAuthorities = recordAuthorities;
        this.readFacts = readFacts;
        this.policy = policy;
        this.transaction = transaction;
        this.clock = clock;
    }

    public PowerOutcome change(PersonId giver, UUID draftId) {
        Draft draft = drafts.find(giver, draftId).orElse(null);
        UUID authority = draft == null ? null : draft.changes();
        if (draft == null || authority == null) {
            return new NoDraft();
        }
        try {
            return Objects.requireNonNull(transaction.execute(status -> change(draft, authority)));
        } catch (DuplicateKeyException raced) {
            return new MovedOn(authority);
        }
    }

    private PowerOutcome change(Draft draft, UUID authority) {
        rows.serialise(draft.giver(), draft.receiver());
        AuthorityChange last = rows.last(draft.giver(), authority)
                .filter(change -> change.authority().ground().equals(Ground.POWER_OF_ATTORNEY))
                .orElse(null);
        if (last == null) {
            return new NoDraft();
        }
        Instant now = clock.instant();
        if (Standing.of(last, policy, LocalDate.ofInstant(now, Access.OSLO)).isOver()) {
            return new Over(authority);
        }
        PowerTerms terms = PowerTerms.of(draft);
        if (PowerTerms.of(last).equals(terms)) {
            return new AlreadySo(authority);
        }
        if (last.at().isAfter(draft.at())) {
            return new MovedOn(authority);
        }
        Optional<Obstacle> obstacle = PowerRules.obstacle(
                readFacts.of(draft.giver(), draft.giver()),
                readFacts.of(draft.receiver(), draft.giver()).actor(),
                terms,
                policy,
                now);
        if (obstacle.isPresent()) {
            return new Refused(obstacle.get());
        }
        recordAuthorities.record(last.next(
                AuthorityChanged.Kind.CHANGED,
                terms.areas(),
                terms.mayAct(),
                terms.until(),
                terms.purpose(),
                draft.giver(),
                now));
        return new Done(authority);
    }
}
