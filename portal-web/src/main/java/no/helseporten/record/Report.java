package no.helseporten.record;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report of test results, as it stands in a list.
 *
 * @param status {@code REGISTERED}, {@code PRELIMINARY}, {@code FINAL}, {@code CORRECTED} or {@code CANCELLED}
 * @param category {@code LABORATORY}, {@code MICROBIOLOGY}, {@code PATHOLOGY}, {@code IMAGING} or {@code OTHER}
 * @param results how many results it has
 * @param outside how many of them are outside their reference range, or marked as such by the laboratory
 * @param exempted whether personnel have exempted it from parents' access
 */
public record Report(
        UUID id,
        String title,
        String status,
        String category,
        When taken,
        @Nullable String conclusion,
        @Nullable String performer,
        @Nullable String performerPhone,
        @Nullable String visit,
        int results,
        int outside,
        boolean exempted,
        Instant receivedAt) {}
