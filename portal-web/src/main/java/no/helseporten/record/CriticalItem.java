package no.helseporten.record;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that those who treat the person must know at once (kritisk informasjon).
 *
 * @param category {@code ALLERGY}, {@code INTOLERANCE} or {@code WARNING}
 * @param severity {@code HIGH}, {@code LOW} or {@code UNKNOWN}
 * @param certainty {@code CONFIRMED}, {@code UNCONFIRMED} or {@code REFUTED}
 * @param exempted whether personnel have exempted it from parents' access
 */
public record CriticalItem(
        UUID id,
        String category,
        String title,
        @Nullable String severity,
        @Nullable String reaction,
        String certainty,
        boolean active,
        @Nullable When noted,
        @Nullable String notedBy,
        @Nullable String note,
        boolean exempted) {}
