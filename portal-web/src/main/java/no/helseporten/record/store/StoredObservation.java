package no.helseporten.record.store;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code record.observation}. */
public record StoredObservation(
        StoredReceipt receipt,
        UUID observationId,
        @Nullable UUID componentOf,
        @Nullable UUID containedIn,
        int position,
        StoredResultStatus status,
        Category category,
        String analysisKey,
        StoredCode code,
        String title,
        StoredTime taken,
        Value value,
        Range range,
        Interpretation interpretation,
        @Nullable String note,
        @Nullable String specimenText,
        @Nullable String bodySiteText,
        @Nullable String methodText,
        StoredName performer,
        @Nullable UUID encounterId,
        StoredRestriction restriction) {

    public enum Category {
        LABORATORY,
        VITAL_SIGNS,
        IMAGING,
        SURVEY,
        SOCIAL_HISTORY,
        OTHER
    }

    public enum ValueKind {
        NUMBER,
        TEXT,
        NONE
    }

    public enum Meaning {
        CRITICAL_LOW,
        LOW,
        NORMAL,
        HIGH,
        CRITICAL_HIGH,
        ABNORMAL,
        POSITIVE,
        NEGATIVE,
        OTHER
    }

    /** What was found, or why nothing was. */
    public record Value(
            ValueKind valueKind,
            @Nullable BigDecimal number,
            @Nullable String comparator,
            @Nullable String unit,
            @Nullable String valueText,
            @Nullable Boolean valueBoolean,
            @Nullable String absentReason,
            @Nullable String absentCode) {

        public static final Value NONE = absent(null, null);

        public static Value number(BigDecimal number, @Nullable String comparator, @Nullable String unit) {
            return new Value(ValueKind.NUMBER, number, comparator, unit, null, null, null, null);
        }

        public static Value text(String text) {
            return new Value(ValueKind.TEXT, null, null, null, text, null, null, null);
        }

        /** The words for yes and no are the page's; the text is there for whoever does not look at the answer itself. */
        public static Value yesOrNo(boolean answer) {
            return new Value(ValueKind.TEXT, null, null, null, Boolean.toString(answer), answer, null, null);
        }

        public static Value absent(@Nullable String reason, @Nullable String code) {
            return new Value(ValueKind.NONE, null, null, null, null, null, reason, code);
        }
    }

    /** What is usual; either end may be open. */
    public record Range(
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable String rangeText) {

        public static final Range NONE = new Range(null, null, null);
    }

    /** What the source says of the value. */
    public record Interpretation(
            @Nullable Meaning interpretation, @Nullable String interpretationText) {

        public static final Interpretation NONE = new Interpretation(null, null);
    }
}
