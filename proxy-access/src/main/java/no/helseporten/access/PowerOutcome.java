package no.helseporten.access;

import java.util.UUID;

/** What came of giving or changing a power of attorney. */
public sealed interface PowerOutcome {

    /** It stands as the draft says. */
    record Done(UUID authority) implements PowerOutcome {}

    /** It was so already: the same draft was sent before. */
    record AlreadySo(UUID authority) implements PowerOutcome {}

    /** It has ended, and is not brought back by an old form. */
    record Over(UUID authority) implements PowerOutcome {}

    /** Somebody changed it after the draft was begun. */
    record MovedOn(UUID authority) implements PowerOutcome {}

    /** This receiver has another one already, to be changed instead. */
    record HasOne(UUID authority) implements PowerOutcome {}

    record Refused(Obstacle obstacle) implements PowerOutcome {}

    /** The giver has no such draft. */
    record NoDraft() implements PowerOutcome {}

    enum Obstacle {
        GIVER_TOO_YOUNG,
        GIVER_CANNOT,
        /** Whatever the reason: dead, too young, a protected address or not known of. */
        RECEIVER,
        /** What it would give, or until when, is no longer possible. */
        TERMS
    }
}
