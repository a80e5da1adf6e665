package no.helseporten.accesslog;

import java.util.Set;

/**
 * A question on its way to be asked.
 *
 * @param ready those of the ready-made ones that were chosen
 * @param ownWords what was written besides; empty when nothing was
 */
public record QuestionDraft(Set<Ready> ready, String ownWords) {

    public static final QuestionDraft EMPTY = new QuestionDraft(Set.of(), "");

    /** The most that somebody may write, in characters. */
    public static final int LONGEST = 2_000;

    /** What most people want to know. */
    public enum Ready {
        WHO,
        WHY,
        USED
    }

    public QuestionDraft {
        ready = Set.copyOf(ready);
    }

    public boolean isEmpty() {
        return ready.isEmpty() && ownWords.isBlank();
    }
}
