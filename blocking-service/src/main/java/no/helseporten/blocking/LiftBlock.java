package no.helseporten.blocking;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import no.helseporten.blocking.BlockOutcome.AlreadySo;
import no.helseporten.blocking.BlockOutcome.Done;
import no.helseporten.blocking.BlockOutcome.MovedOn;
import no.helseporten.blocking.BlockOutcome.NotThere;
import no.helseporten.blocking.store.BlockRows;
import no.helseporten.person.PersonId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lifts a block, at once; and takes back the last that was done to one, whatever it was. */
@Component
public class LiftBlock {

    private final BlockRows rows;
    private final RecordBlocks recordBlocks;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LiftBlock(BlockRows rows, RecordBlocks recordBlocks, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.recordBlocks = recordBlocks;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Lifted twice it is lifted once. */
    public BlockOutcome lift(PersonId person, PersonId by, UUID block) {
        return write(
                person,
                block,
                last -> last.isLifted()
                        ? new AlreadySo(block)
                        : done(last.next(BlockChange.Kind.LIFTED, last.block(), last.note(), by, clock.instant())));
    }

    /**
     * Puts a block back to what it was before a change: one that was set is lifted, one that was lifted holds again, one that
     * was changed is as before.
     *
     * @param number of the change to take back; only the last one can be
     */
    public BlockOutcome undo(PersonId person, PersonId by, UUID block, int number) {
        return write(person, block, last -> {
            if (last.number() != number) {
                // Taken back twice is taken back once.
                return last.number() == number + 1 ? new AlreadySo(block) : new MovedOn(block);
            }
            return done(undone(last, by));
        });
    }

    private BlockChange undone(BlockChange last, PersonId by) {
        if (last.kind() == BlockChange.Kind.SET) {
            return last.next(BlockChange.Kind.LIFTED, last.block(), last.note(), by, clock.instant());
        }
        List<BlockChange> history = rows.history(last.person(), last.block().id());
        BlockChange before = history.get(last.number() - 2);
        return last.next(
                last.isLifted() ? BlockChange.Kind.SET : BlockChange.Kind.CHANGED,
                before.block(),
                before.note(),
                by,
                clock.instant());
    }

    private BlockOutcome done(BlockChange change) {
        recordBlocks.record(change);
        return new Done(change);
    }

    private BlockOutcome write(PersonId person, UUID block, Function<BlockChange, BlockOutcome> next) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                Optional<BlockChange> last = rows.last(person, block);
                return last.map(next).orElseGet(NotThere::new);
            }));
        } catch (DuplicateKeyException raced) {
            return new MovedOn(block);
        }
    }
}
