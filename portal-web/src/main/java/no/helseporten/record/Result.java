package no.helseporten.record;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One result, with the parts it consists of when it is a group or a measurement in several numbers.
 *
 * @param status as in {@link Report}
 * @param value what was found
 * @param range what is usual; absent when the source told nothing
 * @param interpretation the laboratory's own judgement, as {@code HIGH}, {@code LOW}, {@code NORMAL} …
 * @param interpretationText the same in the source's words, for judgements without a word of ours
 * @param exempted whether personnel have exempted it from parents' access, or what it hangs on
 * @param parts in their order; a group is shown whole
 */
public record Result(
        UUID id,
        String title,
        String status,
        When taken,
        Value value,
        @Nullable Range range,
        @Nullable String interpretation,
        @Nullable String interpretationText,
        @Nullable String note,
        @Nullable String specimen,
        @Nullable String performer,
        boolean exempted,
        List<Result> parts) {

    public sealed interface Value {
        /** @param comparator {@code <}, {@code <=}, {@code >} or {@code >=}: the number is a bound, not the value */
        record Measured(
                BigDecimal number,
                @Nullable String comparator,
                @Nullable String unit) implements Value {}

        record Worded(String text) implements Value {}

        record YesNo(boolean yes) implements Value {}

        /** @param reason in the source's words; absent for a group, whose parts have the values */
        record Missing(@Nullable String reason) implements Value {}
    }

    /** A reference range; either end may be open, and it may be in words only. */
    public record Range(
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable String text) {

        /** A bound is outside only when every value it allows is: {@code <5} is not below 3, {@code >200} is above 50. */
        boolean excludes(Value.Measured value) {
            boolean upperBound =
                    value.comparator() != null && value.comparator().startsWith("<");
            boolean lowerBound =
                    value.comparator() != null && value.comparator().startsWith(">");
            boolean below = low != null && !lowerBound && value.number().compareTo(low) < 0;
            boolean above = high != null && !upperBound && value.number().compareTo(high) > 0;
            return below || above;
        }
    }

    /** Whether it lies outside its range: by the laboratory's judgement, else by the numbers. */
    public boolean outside() {
        if (interpretation != null) {
            return switch (interpretation) {
                case "NORMAL", "NEGATIVE", "OTHER" -> false;
                default -> true;
            };
        }
        return value instanceof Value.Measured measured && range != null && range.excludes(measured);
    }

    public Result withParts(List<Result> those) {
        return new Result(
                id,
                title,
                status,
                taken,
                value,
                range,
                interpretation,
                interpretationText,
                note,
                specimen,
                performer,
                exempted,
                those);
    }

    /** Whether it has a value of its own to show. */
    public boolean hasValue() {
        return !(value instanceof Value.Missing missing) || missing.reason() != null || parts.isEmpty();
    }
}
