package no.helseporten.blocking;

import java.time.Instant;
import no.helseporten.blocking.decision.Block;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One change of a block: a row that is written once and never touched again.
 *
 * @param person whose record
 * @param number which change of this block it is, from 1 on
 * @param block as it stands after the change; of one that was lifted, as it stood
 * @param note what the citizen wrote to herself; never told to anybody else
 * @param by who did it; absent when a source told
 * @param toldBy the organisation that told; absent when somebody did it here
 */
public record BlockChange(
        PersonId person,
        int number,
        Kind kind,
        Block block,
        @Nullable String note,
        @Nullable PersonId by,
        @Nullable String toldBy,
        Instant at) {

    public enum Kind {
        SET,
        CHANGED,
        LIFTED
    }

    public boolean isLifted() {
        return kind == Kind.LIFTED;
    }

    /** The next change of the same block, made here. */
    BlockChange next(Kind kind, Block block, @Nullable String note, PersonId by, Instant at) {
        return new BlockChange(person, number + 1, kind, block, note, by, null, at);
    }
}
