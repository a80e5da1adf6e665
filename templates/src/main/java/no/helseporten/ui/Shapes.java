package no.helseporten.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Marks in charts as SVG paths, and their numbers, short. */
final class Shapes {

    private Shapes() {}

    static String disc(double x, double y, double radius) {
        String r = n(radius);
        return "M%s %sa%s %s 0 1 0 %s 0a%s %s 0 1 0 %s 0z"
                .formatted(n(x - radius), n(y), r, r, n(2 * radius), r, r, n(-2 * radius));
    }

    static String diamond(double x, double y, double radius) {
        String r = n(radius);
        return "M%s %sl%s %s %s %s %s %sz".formatted(n(x), n(y - radius), r, r, "-" + r, r, "-" + r, "-" + r);
    }

    /** To a tenth of a unit, which is finer than anyone sees. */
    static String n(double number) {
        return BigDecimal.valueOf(round(number)).stripTrailingZeros().toPlainString();
    }

    static double round(double number) {
        return BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP).doubleValue();
    }
}
