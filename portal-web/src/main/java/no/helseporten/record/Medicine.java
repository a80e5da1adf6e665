package no.helseporten.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A medicine the person takes, has taken or has been prescribed.
 *
 * @param state {@code CURRENT}, {@code PAUSED} or {@code PAST}
 * @param origin {@code REQUEST}: prescribed; {@code STATEMENT}: told by somebody as in use
 * @param reasons what it is for
 * @param prescriber who prescribed or told
 * @param exempted whether personnel have exempted it from parents' access
 */
public record Medicine(
        UUID id,
        String name,
        @Nullable String form,
        @Nullable String strength,
        String state,
        String origin,
        Dose dose,
        List<String> reasons,
        @Nullable String prescriber,
        @Nullable String prescriberPlace,
        @Nullable When started,
        @Nullable When ended,
        @Nullable Instant prescribedAt,
        @Nullable String stoppedReason,
        @Nullable String note,
        Instant receivedAt,
        boolean exempted) {

    /**
     * How to take it.
     *
     * @param text in the source's words; when absent the page says the rest in words
     * @param times how often in each {@code period} of {@code periodUnit} (UCUM: min, h, d, wk, mo or a)
     * @param extra further advice in the source's words
     */
    public record Dose(
            @Nullable String text,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable String unit,
            @Nullable Integer times,
            @Nullable BigDecimal period,
            @Nullable String periodUnit,
            boolean asNeeded,
            @Nullable String route,
            @Nullable String extra) {

        public boolean isKnown() {
            return text != null || low != null || times != null || asNeeded;
        }
    }
}
