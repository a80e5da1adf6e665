package no.helseporten.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.helseporten.access.PowerOutcome.AlreadySo;
import no.helseporten.access.PowerOutcome.Done;
import no.helseporten.access.PowerOutcome.HasOne;
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
 * Gives the power of attorney of a draft. Every rule is asked again: a day may have passed since the draft was begun. A
 * receiver has one from the same giver at a time.
 */
@Component
public class GivePowerOfAttorney {

    private final DraftRows drafts;
    private final AuthorityRows rows;
    private final RecordAuthorities recordAuthorities;
    private final ReadFacts readFacts;
    private final Policy policy;
    private final TransactionTemplate transaction;
    private final Clock clock;

    GivePowerOfAttorney(
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

    /** Sent twice it is given once: the authority has the draft's id. */
    public PowerOutcome give(PersonId giver, UUID draftId) {
        Optional<Draft> draft = drafts.find(giver, draftId).filter(found -> found.changes() == null);
        if (draft.isEmpty()) {
            return rows.last(giver, draftId).map(this::wasGiven).orElseGet(NoDraft::new);
        }
        try {
            return Objects.requireNonNull(transaction.execute(status -> give(draft.get())));
        } catch (DuplicateKeyException raced) {
            return new MovedOn(draftId);
        }
    }

    private PowerOutcome give(Draft draft) {
        rows.serialise(draft.giver(), draft.receiver());
        Optional<AuthorityChange> given = rows.last(draft.giver(), draft.id());
        if (given.isPresent()) {
            return wasGiven(given.get());
        }
        Instant now = clock.instant();
        Optional<Obstacle> obstacle = PowerRules.obstacle(
                readFacts.of(draft.giver(), draft.giver()),
                readFacts.of(draft.receiver(), draft.giver()).actor(),
                PowerTerms.of(draft),
                policy,
                now);
        if (obstacle.isPresent()) {
            return new Refused(obstacle.get());
        }
        LocalDate today = LocalDate.ofInstant(now, Access.OSLO);
        Optional<AuthorityChange> another =
                rows.open(draft.giver(), draft.receiver(), Ground.POWER_OF_ATTORNEY).stream()
                        .filter(open -> !Standing.of(open, policy, today).isOver())
                        .findFirst();
        if (another.isPresent()) {
            return new HasOne(another.get().authority().id());
        }
        recordAuthorities.record(first(draft, today, now));
        return new Done(draft.id());
    }

    private PowerOutcome wasGiven(AuthorityChange last) {
        UUID id = last.authority().id();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Access.OSLO);
        return Standing.of(last, policy, today).isOver() ? new Over(id) : new AlreadySo(id);
    }

    private static AuthorityChange first(Draft draft, LocalDate today, Instant now) {
        Authority authority = new Authority(
                draft.id(),
                draft.giver(),
                draft.receiver(),
                Ground.POWER_OF_ATTORNEY,
                draft.areas(),
                draft.mayAct(),
                today,
                draft.until());
        return new AuthorityChange(
                1, AuthorityChanged.Kind.GIVEN, authority, draft.purpose(), null, draft.giver(), null, now);
    }
}
