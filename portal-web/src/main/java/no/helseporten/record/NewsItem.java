package no.helseporten.record;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something on the home page that leads into the record.
 *
 * @param detail where it comes from or what it says in short
 */
public record NewsItem(
        Kind kind, UUID id, String title, @Nullable String detail, When when) {

    public enum Kind {
        /** Holds now and matters to everybody who treats the person. */
        CRITICAL,
        /** A letter to the person herself (main group I, korrespondanse). */
        LETTER,
        DOCUMENT,
        REPORT,
        MEDICINE
    }
}
