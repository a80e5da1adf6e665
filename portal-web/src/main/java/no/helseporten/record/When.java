package no.helseporten.record;

import java.time.Instant;

/**
 * A time in the record, no more exact than its source told.
 *
 * @param precision {@code YEAR}, {@code MONTH}, {@code DAY} or {@code TIME}
 */
public record When(Instant at, String precision) {}
