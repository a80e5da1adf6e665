package no.helseporten.record.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code record.parked_binary}, or what fills the contents that wait for it. */
@SuppressWarnings("ArrayRecordComponent") // The bytes are on their way to the database; nobody compares rows.
public record StoredBinary(
        UUID binaryId,
        String source,
        String contentType,
        @Nullable String charset,
        byte[] bytes,
        Instant receivedAt) {}
