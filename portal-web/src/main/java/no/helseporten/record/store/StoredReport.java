package no.helseporten.record.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code record.report}. */
public record StoredReport(
        StoredReceipt receipt,
        UUID reportId,
        StoredResultStatus status,
        Category category,
        StoredCode code,
        String title,
        @Nullable String conclusion,
        StoredTime taken,
        @Nullable Instant issuedAt,
        StoredName performer,
        @Nullable UUID encounterId,
        StoredRestriction restriction) {

    public enum Category {
        LABORATORY,
        MICROBIOLOGY,
        PATHOLOGY,
        IMAGING,
        OTHER
    }
}
