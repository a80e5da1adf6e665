package no.helseporten.record.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code record.medicine}. */
public record StoredMedicine(
        StoredReceipt receipt,
        UUID medicineId,
        Origin origin,
        State state,
        Product product,
        Dose dose,
        @Nullable String reasonText,
        List<UUID> reasonIds,
        StoredName prescriber,
        StoredTime started,
        StoredTime ended,
        @Nullable Instant prescribedAt,
        @Nullable String stoppedReason,
        @Nullable String note,
        @Nullable UUID encounterId,
        StoredRestriction restriction) {

    public enum Origin {
        STATEMENT,
        REQUEST
    }

    public enum State {
        CURRENT,
        PAUSED,
        PAST
    }

    /** What is taken. What the medication itself tells, when it has come, goes before this. */
    public record Product(
            @Nullable UUID medicationId,
            StoredCode code,
            String name,
            @Nullable String form,
            @Nullable String strength) {}

    /**
     * How to take it: in the source's words, or else in figures for the page to say in the reader's language.
     *
     * @param times so many times in each period, whose unit is UCUM: s, min, h, d, wk, mo or a
     */
    public record Dose(
            @Nullable String doseText,
            @Nullable BigDecimal doseLow,
            @Nullable BigDecimal doseHigh,
            @Nullable String doseUnit,
            @Nullable Integer times,
            @Nullable BigDecimal period,
            @Nullable String periodUnit,
            @Nullable String route,
            @Nullable String doseExtra,
            boolean asNeeded) {}
}
