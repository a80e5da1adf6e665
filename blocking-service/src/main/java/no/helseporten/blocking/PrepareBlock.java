package no.helseporten.blocking;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import no.helseporten.blocking.decision.Target;
import no.helseporten.blocking.store.BlockDraftRows;
import no.helseporten.blocking.store.BlockRows;
import no.helseporten.person.PersonId;
import org.springframework.stereotype.Component;

/** Keeps what somebody is about to block, until she has seen what it leads to. It blocks nothing yet. */
@Component
public class PrepareBlock {

    private final BlockDraftRows drafts;
    private final BlockRows rows;
    private final Clock clock;

    PrepareBlock(BlockDraftRows drafts, BlockRows rows, Clock clock) {
        this.drafts = drafts;
        this.rows = rows;
        this.clock = clock;
    }

    /** A new block, to hold from now on and without exceptions as long as nothing else is said. */
    public Draft begin(PersonId person, Target target) {
        Draft draft = new Draft(
                UuidCreator.getTimeOrderedEpoch(), person, null, target, BlockTerms.AT_ONCE, clock.instant(), false);
        drafts.save(draft);
        return draft;
    }

    /** A change of a block of hers, as it stands; empty when there is none, or it has been lifted. */
    public Optional<Draft> beginChange(PersonId person, UUID block) {
        return rows.last(person, block).filter(last -> !last.isLifted()).map(last -> {
            Draft draft = new Draft(
                    UuidCreator.getTimeOrderedEpoch(),
                    person,
                    block,
                    last.block().target(),
                    new BlockTerms(
                            last.block().from(),
                            last.block().until(),
                            last.block().exempt(),
                            last.note()),
                    clock.instant(),
                    false);
            drafts.save(draft);
            return draft;
        });
    }

    /** One that is still on its way. */
    public Optional<Draft> find(PersonId person, UUID draft) {
        return drafts.find(person, draft).filter(found -> !found.done());
    }

    /** The block that a draft has become, or has changed; empty while it is on its way. */
    public Optional<UUID> becameOf(PersonId person, UUID draft) {
        return drafts.find(person, draft).filter(Draft::done).map(Draft::block).or(() -> rows.last(person, draft)
                .map(last -> last.block().id()));
    }

    /** The same draft with other terms. */
    public void change(Draft draft, BlockTerms terms) {
        drafts.save(draft.with(terms));
    }
}
