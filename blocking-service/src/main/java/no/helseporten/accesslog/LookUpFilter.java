package no.helseporten.accesslog;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a log are asked for. What is absent leaves nothing out.
 *
 * @param sameReaderAs a row of the log: only those by whoever it was
 * @param samePlaceAs a row of the log: only those of the organisation that it was
 * @param from the first moment
 * @param before the moment after the last
 */
public record LookUpFilter(
        @Nullable UUID sameReaderAs,
        @Nullable UUID samePlaceAs,
        Kind kind,
        @Nullable Instant from,
        @Nullable Instant before) {

    public static final LookUpFilter ALL = new LookUpFilter(null, null, Kind.ALL, null, null);

    /** What happened. */
    public enum Kind {
        ALL,
        /** Opened by breaking the glass. */
        BROKEN,
        REFUSED
    }

    public boolean narrows() {
        return !equals(ALL);
    }
}
