package no.helseporten.record.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code record.encounter}. */
public record StoredEncounter(
        StoredReceipt receipt,
        UUID encounterId,
        @Nullable String title,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        StoredName place,
        boolean withheld) {}
