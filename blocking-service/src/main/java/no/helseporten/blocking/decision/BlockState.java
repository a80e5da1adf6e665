package no.helseporten.blocking.decision;

import java.util.List;
import java.util.Set;

/** What is known of a citizen's blocks when somebody asks. */
public sealed interface BlockState {

    /**
     * @param blocks all that have not been lifted, in any order
     * @param generalPractitioners HPR numbers of the citizen's general practitioners today
     */
    record Known(List<Block> blocks, Set<String> generalPractitioners) implements BlockState {

        public static final Known NONE = new Known(List.of(), Set.of());

        public Known {
            blocks = List.copyOf(blocks);
            generalPractitioners = Set.copyOf(generalPractitioners);
        }
    }

    /** They could not be read, so nobody knows what they shut out. */
    record Unreadable() implements BlockState {}
}
