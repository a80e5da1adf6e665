package no.helseporten.record.fhir;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Ratio;
import org.jspecify.annotations.Nullable;

/** Amounts, as numbers that can be kept and in words. */
final class Quantities {

    /** Beyond this a decimal is a slip, and written out it would fill the memory. */
    private static final int MOST_DIGITS = 60;

    private static final MathContext ROUGHLY = new MathContext(6);

    private Quantities() {}

    static boolean isKeepable(@Nullable BigDecimal number) {
        return number != null && number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
    }

    static @Nullable BigDecimal number(@Nullable Quantity quantity) {
        BigDecimal value = quantity == null ? null : quantity.getValue();
        return isKeepable(value) ? value : null;
    }

    /** The unit as the source writes it, else its code. A unit that only says "a number of" is none. */
    static @Nullable String unit(@Nullable Quantity quantity) {
        if (quantity == null) {
            return null;
        }
        String unit = Words.first(quantity.getUnit(), quantity.getCode());
        if (unit == null || unit.equals("1") || unit.equals("{#}")) {
            return null;
        }
        // UCUM puts what it does not know in braces: {score}.
        return unit.matches("\\{[^{}]+}") ? unit.substring(1, unit.length() - 1) : unit;
    }

    static @Nullable String words(@Nullable Quantity quantity) {
        if (quantity == null || quantity.getValue() == null) {
            return null;
        }
        String comparator =
                quantity.getComparator() == null ? "" : quantity.getComparator().toCode();
        return Words.joined(" ", Stream.of(comparator + plain(quantity.getValue()), unit(quantity)));
    }

    static @Nullable String words(Range range) {
        return words(range.getLow(), range.getHigh());
    }

    static @Nullable String words(Quantity from, Quantity to) {
        String low = plainOrNull(from);
        String high = plainOrNull(to);
        String unit = Words.first(unit(to), unit(from));
        if (low == null && high == null) {
            return null;
        }
        String ends = low == null ? "≤ " + high : high == null ? "≥ " + low : low + "–" + high;
        return Words.joined(" ", Stream.of(ends, unit));
    }

    /** A titre reads 1:40, an amount in an amount 5 g / 100 g. */
    static @Nullable String words(Ratio ratio) {
        String numerator = words(ratio.getNumerator());
        String denominator = words(ratio.getDenominator());
        boolean bare = unit(ratio.getNumerator()) == null && unit(ratio.getDenominator()) == null;
        if (numerator == null || denominator == null) {
            return Words.first(numerator, denominator);
        }
        return numerator + (bare ? ":" : " / ") + denominator;
    }

    static String plain(BigDecimal number) {
        return isKeepable(number)
                ? number.toPlainString()
                : number.round(ROUGHLY).stripTrailingZeros().toString();
    }

    private static @Nullable String plainOrNull(Quantity quantity) {
        return quantity.getValue() == null ? null : plain(quantity.getValue());
    }
}
