package no.helseporten.record.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time, and how much of it the source told.
 *
 * @param at the beginning of the year, month or day in Norway when no more was told; absent when nothing was
 */
public record StoredTime(@Nullable Instant at, Precision precision) implements TableRows.Prefixed {

    public static final StoredTime UNKNOWN = new StoredTime(null, Precision.DAY);

    public enum Precision {
        YEAR,
        MONTH,
        DAY,
        TIME
    }
}
