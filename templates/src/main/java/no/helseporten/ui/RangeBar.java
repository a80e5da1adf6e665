package no.helseporten.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measured value against its reference range, as geometry in a box of 320 by 64. The middle half of the width is
 * the range; a value further out than the box reaches is drawn as an arrow at its edge.
 *
 * @param drawable false when there is no range to draw, or its ends are the wrong way round
 * @param position where the value lies; UNKNOWN when a comparator leaves that open
 * @param marker a path: a disc inside, a diamond outside, an arrow beyond the box
 * @param anchor which end of the value's text stands at {@code labelX}
 */
public record RangeBar(
        BigDecimal value,
        Comparator comparator,
        boolean drawable,
        Position position,
        List<Zone> zones,
        List<End> ends,
        String marker,
        double labelX,
        String anchor) {

    private static final double WIDTH = 320;
    private static final double START = 80;
    private static final double STOP = 240;
    private static final double EDGE = 11;
    private static final double Y = 34;

    public enum Position {
        BELOW,
        WITHIN,
        ABOVE,
        UNKNOWN
    }

    /** A laboratory may only know that a value is less or more than what it can measure. */
    public enum Comparator {
        NONE(""),
        LESS("< "),
        AT_MOST("≤ "),
        AT_LEAST("≥ "),
        MORE("> ");

        private final String sign;

        Comparator(String sign) {
            this.sign = sign;
        }

        /** Before the number, in the picture. */
        public String getSign() {
            return sign;
        }

        /** @param code as FHIR writes it; absent or unknown is none */
        public static Comparator of(@Nullable String code) {
            return switch (code == null ? "" : code) {
                case "<" -> LESS;
                case "<=" -> AT_MOST;
                case ">=" -> AT_LEAST;
                case ">" -> MORE;
                default -> NONE;
            };
        }
    }

    /** A stretch of the scale. */
    public record Zone(Position position, double x, double width) {}

    /** A known end of the range. */
    public record End(BigDecimal value, double x) {}

    public static RangeBar of(BigDecimal value, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        return of(value, Comparator.NONE, low, high);
    }

    /** Both ends belong to the range. */
    public static RangeBar of(
            BigDecimal value, Comparator comparator, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        boolean drawable = (low != null || high != null) && !(low != null && high != null && low.compareTo(high) > 0);
        if (!drawable) {
            return new RangeBar(
                    value, comparator, false, Position.UNKNOWN, List.of(), List.of(), "", WIDTH / 2, "middle");
        }
        Position position = position(value, comparator, low, high);
        double exact = place(value, low, high);
        double x = Math.clamp(exact, EDGE, WIDTH - EDGE);
        return new RangeBar(
                value,
                comparator,
                true,
                position,
                zones(low, high),
                ends(low, high),
                marker(x, exact, position),
                Shapes.round(x),
                x < WIDTH * 0.2 ? "start" : x > WIDTH * 0.8 ? "end" : "middle");
    }

    static Position position(
            BigDecimal value, Comparator comparator, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        boolean mayBeLess = comparator == Comparator.LESS || comparator == Comparator.AT_MOST;
        boolean mayBeMore = comparator == Comparator.MORE || comparator == Comparator.AT_LEAST;
        int strictlyLess = comparator == Comparator.LESS ? 1 : 0;
        int strictlyMore = comparator == Comparator.MORE ? 1 : 0;
        boolean below = low != null && value.compareTo(low) < strictlyLess;
        boolean above = high != null && value.compareTo(high) > -strictlyMore;
        if (mayBeLess) {
            return below ? Position.BELOW : low == null && !above ? Position.WITHIN : Position.UNKNOWN;
        }
        if (mayBeMore) {
            return above ? Position.ABOVE : high == null && !below ? Position.WITHIN : Position.UNKNOWN;
        }
        return below ? Position.BELOW : above ? Position.ABOVE : Position.WITHIN;
    }

    /** With one end open its size stands for the length of the range; the scale stays straight. */
    private static double place(BigDecimal value, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        if (low != null && high != null) {
            double span = high.subtract(low).doubleValue();
            double from = value.subtract(low).doubleValue();
            return span == 0 ? (START + STOP) / 2 + Math.signum(from) * START : START + from / span * (STOP - START);
        }
        BigDecimal end = low != null ? low : high;
        double size = end == null || end.signum() == 0 ? 1 : Math.abs(end.doubleValue());
        double from = end == null ? 0 : value.subtract(end).doubleValue();
        return (low != null ? START : STOP) + from / size * (STOP - START);
    }

    private static List<Zone> zones(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        var zones = new ArrayList<Zone>();
        double start = low == null ? 0 : START;
        double stop = high == null ? WIDTH : STOP;
        if (low != null) {
            zones.add(new Zone(Position.BELOW, 0, START));
        }
        zones.add(new Zone(Position.WITHIN, start, stop - start));
        if (high != null) {
            zones.add(new Zone(Position.ABOVE, STOP, WIDTH - STOP));
        }
        return List.copyOf(zones);
    }

    private static List<End> ends(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        var ends = new ArrayList<End>();
        if (low != null) {
            ends.add(new End(low, START));
        }
        if (high != null) {
            ends.add(new End(high, STOP));
        }
        return List.copyOf(ends);
    }

    private static String marker(double x, double exact, Position position) {
        if (exact < 0 || exact > WIDTH) {
            double tip = exact < 0 ? -11 : 11;
            return "M%s %sl%s -10v20z".formatted(Shapes.n(x + tip), Shapes.n(Y), Shapes.n(-2 * tip));
        }
        return position == Position.WITHIN || position == Position.UNKNOWN
                ? Shapes.disc(x, Y, 9)
                : Shapes.diamond(x, Y, 11);
    }
}
