package no.helseporten.record.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as a person reads them. */
final class ReadableNumber {

    /** A laboratory gives at most this many decimals; more come from a computer. */
    private static final int MEASURED_DECIMALS = 4;

    private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_UP);

    private ReadableNumber() {}

    /** As it was given, but not with the tail of digits that a computed number has. */
    static BigDecimal of(BigDecimal number) {
        if (number.scale() <= MEASURED_DECIMALS) {
            return number;
        }
        BigDecimal rounded = number.abs().compareTo(BigDecimal.valueOf(100)) >= 0
                ? number.setScale(1, RoundingMode.HALF_UP)
                : number.round(FOUR_DIGITS);
        BigDecimal stripped = rounded.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }
}
