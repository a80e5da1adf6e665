package no.helseporten.record;

import org.jspecify.annotations.Nullable;

/**
 * One part of a document or a report, as a page needs it.
 *
 * @param position its number within the document, from 0
 * @param type the bare media type
 * @param size in bytes
 * @param text what it says, for HTML and plain text that is not too long to read on a page
 * @param state whether it can be shown
 */
public record Content(
        int position,
        String type,
        @Nullable String language,
        @Nullable String title,
        int size,
        State state,
        @Nullable String text) {

    public enum State {
        HERE,
        /** The source has told of it, but it has not come. */
        NOT_YET,
        /** It lies at the source, which must be asked for it. */
        ELSEWHERE
    }
}
