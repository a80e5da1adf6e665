package no.helseporten.blocking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.helseporten.access.Sight;
import no.helseporten.blocking.BlockOutcome.AlreadySo;
import no.helseporten.blocking.BlockOutcome.Done;
import no.helseporten.blocking.BlockOutcome.MovedOn;
import no.helseporten.blocking.BlockOutcome.NoTarget;
import no.helseporten.blocking.BlockOutcome.NotThere;
import no.helseporten.blocking.BlockOutcome.WrongTerms;
import no.helseporten.blocking.decision.Block;
import no.helseporten.blocking.decision.Decide;
import no.helseporten.blocking.store.BlockDraftRows;
import no.helseporten.blocking.store.BlockRows;
import no.helseporten.person.PersonId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sets or changes the block of a draft. Every rule is asked again: a day may have passed since the draft was begun. */
@Component
public class SetBlock {

    private final BlockDraftRows drafts;
    private final BlockRows rows;
    private final RecordBlocks recordBlocks;
    private final CheckTarget checkTarget;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SetBlock(
            BlockDraftRows drafts,
            BlockRows rows,
            RecordBlocks recordBlocks,
            CheckTarget checkTarget,
            TransactionTemplate transaction,
            Clock clock) {
        this.drafts = drafts;
        this.rows = rows;
        this.recordBlocks = recordBlocks;
        this.checkTarget = checkTarget;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Sent twice it is set once: a new block has the draft's id, and a change that changes nothing is none.
     *
     * @param person whose record
     * @param by who does it
     */
    public BlockOutcome set(PersonId person, Sight sight, PersonId by, UUID draftId) {
        Optional<Draft> draft = drafts.find(person, draftId);
        if (draft.isEmpty()) {
            return rows.last(person, draftId)
                    .map(last -> standing(Optional.of(last), draftId))
                    .orElseGet(NotThere::new);
        }
        try {
            return Objects.requireNonNull(transaction.execute(status -> set(draft.get(), sight, by)));
        } catch (DuplicateKeyException raced) {
            return new MovedOn(draft.get().block());
        }
    }

    private BlockOutcome set(Draft draft, Sight sight, PersonId by) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Decide.OSLO);
        Block block = draft.asBlock(today);
        Optional<BlockChange> last = rows.last(draft.person(), draft.block());
        if (draft.done()) {
            return standing(last, block.id());
        }
        if (last.isPresent() && (draft.changes() == null || stands(last.get(), block, draft))) {
            return new AlreadySo(block.id());
        }
        if (last.isEmpty() && draft.changes() != null) {
            return new NotThere();
        }
        if (last.filter(change -> change.isLifted() || change.at().isAfter(draft.at()))
                .isPresent()) {
            return new MovedOn(block.id());
        }
        List<BlockTerms.Fault> faults = draft.terms()
                .faults(
                        draft.target(),
                        last.map(change -> change.block().from()).orElse(null),
                        today);
        if (!faults.isEmpty()) {
            return new WrongTerms(faults);
        }
        Optional<TargetFault> fault = checkTarget.fault(draft.person(), sight, draft.target());
        if (fault.isPresent() && last.isEmpty()) {
            return new NoTarget(fault.get());
        }
        BlockChange change = last.map(before -> before.next(
                        BlockChange.Kind.CHANGED, block, draft.terms().note(), by, now))
                .orElseGet(() -> new BlockChange(
                        draft.person(),
                        1,
                        BlockChange.Kind.SET,
                        block,
                        draft.terms().note(),
                        by,
                        null,
                        now));
        recordBlocks.record(change);
        drafts.finish(draft.person(), draft.id());
        return new Done(change);
    }

    /** Of what was sent before: whether it still is so. */
    private static BlockOutcome standing(Optional<BlockChange> last, UUID block) {
        return last.filter(change -> !change.isLifted()).isPresent() ? new AlreadySo(block) : new MovedOn(block);
    }

    private static boolean stands(BlockChange last, Block block, Draft draft) {
        return !last.isLifted()
                && last.block().equals(block)
                && Objects.equals(last.note(), draft.terms().note());
    }
}
