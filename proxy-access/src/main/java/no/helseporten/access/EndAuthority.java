package no.helseporten.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import no.helseporten.access.store.AuthorityRows;
import no.helseporten.person.PersonId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends an authority at once, by the one who gave it or the one who has it. What the law or a court gave, the sources that
 * told of it end.
 */
@Component
public class EndAuthority {

    private static final Set<Ground> BY_GIVER = Set.of(Ground.POWER_OF_ATTORNEY);
    private static final Set<Ground> BY_RECEIVER = Set.of(Ground.POWER_OF_ATTORNEY, Ground.ASSIGNED);

    private final AuthorityRows rows;
    private final RecordAuthorities recordAuthorities;
    private final Policy policy;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EndAuthority(
            AuthorityRows rows,
            RecordAuthorities recordAuthorities,
            Policy policy,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.recordAuthorities = recordAuthorities;
        this.policy = policy;
        this.transaction = transaction;
        this.clock = clock;
    }

    public enum Outcome {
        ENDED,
        /** By somebody before, or by itself. */
        WAS_OVER,
        /** It is not hers to end. */
        NOT_HERE,
        /** She has no such authority. */
        NOT_THERE,
        /** Somebody changed it at the same time. */
        MOVED_ON
    }

    public static boolean isEndedByGiver(Ground ground) {
        return BY_GIVER.contains(ground);
    }

    public static boolean isEndedByReceiver(Ground ground) {
        return BY_RECEIVER.contains(ground);
    }

    /** Ends what this person has given. */
    public Outcome given(PersonId giver, UUID authority) {
        return end(giver, BY_GIVER, () -> rows.last(giver, authority));
    }

    /** Ends what this person has received. */
    public Outcome received(PersonId receiver, UUID authority) {
        return end(receiver, BY_RECEIVER, () -> rows.lastReceived(receiver, authority));
    }

    private Outcome end(PersonId by, Set<Ground> grounds, Supplier<Optional<AuthorityChange>> last) {
        Authority found = last.get().map(AuthorityChange::authority).orElse(null);
        if (found == null || found.subject().equals(found.receiver())) {
            return Outcome.NOT_THERE;
        }
        if (!grounds.contains(found.ground())) {
            return Outcome.NOT_HERE;
        }
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                rows.serialise(found.subject(), found.receiver());
                return last.get().map(now -> end(by, now)).orElse(Outcome.NOT_THERE);
            }));
        } catch (DuplicateKeyException raced) {
            return Outcome.MOVED_ON;
        }
    }

    private Outcome end(PersonId by, AuthorityChange last) {
        Instant now = clock.instant();
        if (Standing.of(last, policy, LocalDate.ofInstant(now, Access.OSLO)).isOver()) {
            return Outcome.WAS_OVER;
        }
        recordAuthorities.record(last.end(by, null, now));
        return Outcome.ENDED;
    }
}
