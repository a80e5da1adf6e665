package no.helseporten.blocking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import no.helseporten.blocking.decision.Exempt;
import no.helseporten.blocking.decision.Target;
import no.helseporten.blocking.store.BlockRows;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets, changes and lifts blocks by the word of a source that speaks for the citizen. The same rules hold as on the pages.
 * Inside the transaction of the message, which is stored whole or not at all.
 */
@Component
public class TakeInBlocks {

    /**
     * @param block our id of it, the same each time it is told of
     * @param from absent: as it began, or from today
     */
    public record Told(
            PersonId person,
            UUID block,
            Target target,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            Set<Exempt> exempt) {}

    private final BlockRows rows;
    private final RecordBlocks recordBlocks;
    private final CheckTarget checkTarget;
    private final Clock clock;

    TakeInBlocks(BlockRows rows, RecordBlocks recordBlocks, CheckTarget checkTarget, Clock clock) {
        this.rows = rows;
        this.recordBlocks = recordBlocks;
        this.checkTarget = checkTarget;
        this.clock = clock;
    }

    /**
     * Makes a block as told. One that was lifted by anybody else stays so: what the citizen has taken back is not put into
     * effect again by an old list of it.
     *
     * @param source the organisation that tells
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public BlockOutcome set(Told told, String source) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Decide.OSLO);
        Optional<BlockChange> last = rows.last(told.person(), told.block());
        if (last.filter(before -> before.isLifted() && !source.equals(before.toldBy()))
                .isPresent()) {
            return new MovedOn(told.block());
        }
        Block before = last.map(BlockChange::block).orElse(null);
        LocalDate begun = before == null ? null : before.from();
        Block block = new Block(
                told.block(),
                told.target(),
                told.from() != null ? told.from() : begun != null ? begun : today,
                told.until(),
                told.exempt());
        if (last.filter(change -> !change.isLifted() && change.block().equals(block))
                .isPresent()) {
            return new AlreadySo(block.id());
        }
        List<BlockTerms.Fault> faults =
                new BlockTerms(block.from(), block.until(), block.exempt(), null).faults(block.target(), begun, today);
        if (!faults.isEmpty()) {
            return new WrongTerms(faults);
        }
        Optional<TargetFault> fault = before != null && before.target().equals(block.target())
                ? Optional.empty()
                : checkTarget.fault(told.person(), Sight.FULL, block.target());
        return fault.<BlockOutcome>map(NoTarget::new).orElseGet(() -> record(told.person(), last, block, source, now));
    }

    /** Lifted twice it is lifted once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public BlockOutcome lift(PersonId person, UUID block, String source) {
        return rows.last(person, block)
                .map(last -> last.isLifted()
                        ? new AlreadySo(block)
                        : done(new BlockChange(
                                person,
                                last.number() + 1,
                                BlockChange.Kind.LIFTED,
                                last.block(),
                                last.note(),
                                null,
                                source,
                                clock.instant())))
                .orElseGet(NotThere::new);
    }

    private BlockOutcome record(PersonId person, Optional<BlockChange> last, Block block, String source, Instant now) {
        boolean stands = last.filter(before -> !before.isLifted()).isPresent();
        return done(new BlockChange(
                person,
                last.map(before -> before.number() + 1).orElse(1),
                stands ? BlockChange.Kind.CHANGED : BlockChange.Kind.SET,
                block,
                last.map(BlockChange::note).orElse(null),
                null,
                source,
                now));
    }

    private BlockOutcome done(BlockChange change) {
        recordBlocks.record(change);
        return new Done(change);
    }
}
