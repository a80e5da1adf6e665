package no.helseporten.record.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code record.critical}. */
public record StoredCritical(
        StoredReceipt receipt,
        UUID criticalId,
        Category category,
        String title,
        @Nullable Severity severity,
        @Nullable String reactionText,
        Certainty certainty,
        boolean active,
        StoredTime noted,
        @Nullable Instant endedAt,
        StoredName notedBy,
        @Nullable String note,
        StoredRestriction restriction) {

    public enum Category {
        ALLERGY,
        INTOLERANCE,
        WARNING
    }

    public enum Severity {
        HIGH,
        LOW,
        UNKNOWN
    }

    public enum Certainty {
        CONFIRMED,
        UNCONFIRMED,
        REFUTED
    }
}
