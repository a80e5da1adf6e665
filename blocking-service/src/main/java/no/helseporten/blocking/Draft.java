package no.helseporten.blocking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.helseporten.blocking.decision.Block;
import no.helseporten.blocking.decision.Target;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A block that somebody is about to set or change.
 *
 * @param id of the block too, once a new one is set: sent twice, it is set once
 * @param person whose record
 * @param changes the block to be changed; absent for a new one
 * @param done whether it has become what it was to be
 */
public record Draft(
        UUID id, PersonId person, @Nullable UUID changes, Target target, BlockTerms terms, Instant at, boolean done) {

    /** Of the block that it makes. */
    public UUID block() {
        return changes == null ? id : changes;
    }

    /** What it would be if it were set on this day. */
    public Block asBlock(LocalDate today) {
        LocalDate from = terms.from();
        return new Block(block(), target, from == null ? today : from, terms.until(), terms.exempt());
    }

    public Draft with(BlockTerms terms) {
        return new Draft(id, person, changes, target, terms, at, done);
    }
}
