package no.helseporten.blocking;

import java.util.List;
import java.util.UUID;

/** What became of setting, changing or lifting a block. */
public sealed interface BlockOutcome {

    record Done(BlockChange change) implements BlockOutcome {}

    /** It stood so already: the same was sent twice. */
    record AlreadySo(UUID block) implements BlockOutcome {}

    /** It has been changed in another window meanwhile; nothing was done. */
    record MovedOn(UUID block) implements BlockOutcome {}

    /** There is no such draft or block of hers. */
    record NotThere() implements BlockOutcome {}

    /** What it is about is not there any more; nothing was done. */
    record NoTarget(TargetFault fault) implements BlockOutcome {}

    /** A day may have passed since it was written; nothing was done. */
    record WrongTerms(List<BlockTerms.Fault> faults) implements BlockOutcome {}
}
