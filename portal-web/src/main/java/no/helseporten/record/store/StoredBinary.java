package no.helseporten.record.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code record.parked_binary}, or what fills the contents that wait for it. */
public record StoredBinary(
        UUID binaryId,
        String source,
        String contentType,
        @Nullable String charset,
        byte[] bytes,
        Instant receivedAt) {}
