package no.helseporten.blocking.decision;

import java.util.List;
import java.util.UUID;

/** The answer to a {@link ReadRequest}. */
public sealed interface Answer {

    /**
     * @param broken the blocks that breaking the glass has opened; empty when nothing stood in the way
     */
    record Permitted(List<UUID> broken) implements Answer {

        static final Permitted FREELY = new Permitted(List.of());

        public Permitted {
            broken = List.copyOf(broken);
        }
    }

    /**
     * @param opens how it can open after all, by the most restrictive of what denies it
     * @param shows what the reader may get to know of it, by the most restrictive of what denies it
     * @param blocks those that deny it; never told to the reader
     */
    record Denied(Reason reason, Opens opens, Shows shows, List<UUID> blocks) implements Answer {

        public Denied {
            blocks = List.copyOf(blocks);
        }
    }

    enum Reason {
        BLOCKED,
        /** Whoever asks has not told what kind it is, and some kinds are blocked: it may be one of them. */
        UNTOLD_KIND,
        /** The glass is to be broken, but no reason is given. */
        NO_REASON,
        /** The state of the blocks cannot be read, so everything is denied. */
        UNREADABLE,
        /** No policy applies today, so everything is denied. */
        NO_POLICY
    }
}
