package no.helseporten.ui;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A measurement over time, as geometry in a box of 360 by 240, with few and large words so that it can be read on a
 * phone.
 *
 * @param line a path through the points; absent when there is one
 * @param dots the points; only the last one when there are too many to tell apart
 * @param band the reference range, as far as it lies on the chart
 * @param limits the heights of the known ends of the range
 */
public record TrendChart(
        String unit,
        double left,
        double right,
        double bottom,
        @Nullable String line,
        List<Dot> dots,
        @Nullable Band band,
        List<Double> limits,
        List<Tick> valueTicks,
        List<Tick> timeTicks) {

    static final double LEFT = 54;
    static final double RIGHT = 346;
    static final double TOP = 30;
    static final double BOTTOM = 202;
    private static final int MOST_DOTS = 40;

    /**
     * @param label what a pointer resting on it is told, and nothing else says
     */
    public record Point(Instant at, BigDecimal value, String label) {}

    /** @param outside whether it lies outside the reference range */
    public record Dot(String shape, String label, boolean outside) {}

    public record Band(double y, double height) {}

    /** @param at x of a time, y of a value */
    public record Tick(double at, String text, String anchor) {}

    /**
     * @param points in any order, at least one
     * @param low the reference range; either end may be open
     * @throws IllegalArgumentException without points
     */
    public static TrendChart of(
            List<Point> points,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            String unit,
            ZoneId zone,
            Locale locale) {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("A trend needs at least one point");
        }
        List<Point> ordered =
                points.stream().sorted(Comparator.comparing(Point::at)).toList();
        var values = ValueAxis.over(
                Stream.concat(ordered.stream().map(Point::value), Stream.of(low, high))
                        .<BigDecimal>mapMulti((value, keep) -> {
                            if (value != null) {
                                keep.accept(value);
                            }
                        })
                        .toList(),
                BOTTOM,
                TOP);
        var times = TimeAxis.over(ordered.getFirst().at(), ordered.getLast().at(), LEFT, RIGHT);
        List<Point> marked = ordered.size() <= MOST_DOTS ? ordered : List.of(ordered.getLast());
        return new TrendChart(
                unit,
                LEFT,
                RIGHT,
                BOTTOM,
                TrendLine.through(ordered, times, values),
                marked.stream().map(p -> dot(p, low, high, times, values)).toList(),
                band(low, high, values),
                Stream.of(low, high)
                        .<Double>mapMulti((end, keep) -> {
                            if (end != null) {
                                keep.accept(values.y(end));
                            }
                        })
                        .toList(),
                values.ticks(locale),
                times.ticks(zone, locale));
    }

    private static Dot dot(
            Point point, @Nullable BigDecimal low, @Nullable BigDecimal high, TimeAxis times, ValueAxis values) {
        boolean outside = (low != null && point.value().compareTo(low) < 0)
                || (high != null && point.value().compareTo(high) > 0);
        double x = times.x(point.at());
        double y = values.y(point.value());
        return new Dot(outside ? Shapes.diamond(x, y, 7) : Shapes.disc(x, y, 5), point.label(), outside);
    }

    private static @Nullable Band band(@Nullable BigDecimal low, @Nullable BigDecimal high, ValueAxis values) {
        if (low == null && high == null) {
            return null;
        }
        double top = high == null ? TOP : values.y(high);
        double bottom = low == null ? BOTTOM : values.y(low);
        return bottom < top ? null : new Band(top, Shapes.round(bottom - top));
    }
}
