package no.helseporten.record.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code record.content}. */
@SuppressWarnings("ArrayRecordComponent") // The bytes are on their way to the database; nobody compares rows.
public record StoredContent(
        UUID personId,
        UUID ownerId,
        int position,
        String contentType,
        @Nullable String charset,
        @Nullable String language,
        @Nullable String title,
        byte @Nullable [] bytes,
        int size,
        @Nullable UUID binaryId,
        boolean elsewhere) {}
