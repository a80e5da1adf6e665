package no.helseporten.record.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code record.medication}. */
public record StoredMedication(
        UUID medicationId,
        String source,
        StoredCode code,
        @Nullable String name,
        @Nullable String form,
        @Nullable String strength,
        Instant updatedAt) {}
