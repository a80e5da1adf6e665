package no.helseporten.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The line of a trend. Of many points in the same hair's breadth only the first, lowest, highest and last are drawn:
 * no peak disappears, and a page with years of measurements stays small.
 */
final class TrendLine {

    private static final int MOST_POINTS = 300;

    private TrendLine() {}

    private record At(double x, double y) {}

    /** @param points in order of time */
    static @Nullable String through(List<TrendChart.Point> points, TimeAxis times, ValueAxis values) {
        if (points.size() < 2) {
            return null;
        }
        List<At> all = points.stream()
                .map(p -> new At(times.x(p.at()), values.y(p.value())))
                .toList();
        var path = new StringBuilder();
        for (At at : all.size() <= MOST_POINTS ? all : thinned(all)) {
            path.append(path.isEmpty() ? "M" : "L")
                    .append(Shapes.n(at.x()))
                    .append(' ')
                    .append(Shapes.n(at.y()));
        }
        return path.toString();
    }

    private static List<At> thinned(List<At> all) {
        var kept = new ArrayList<At>();
        int start = 0;
        while (start < all.size()) {
            int column = column(all.get(start));
            int end = start;
            while (end < all.size() && column(all.get(end)) == column) {
                end++;
            }
            List<At> here = all.subList(start, end);
            At low = here.stream().max(Comparator.comparingDouble(At::y)).orElseThrow();
            At high = here.stream().min(Comparator.comparingDouble(At::y)).orElseThrow();
            boolean lowFirst = here.indexOf(low) < here.indexOf(high);
            kept.add(here.getFirst());
            kept.add(lowFirst ? low : high);
            kept.add(lowFirst ? high : low);
            kept.add(here.getLast());
            start = end;
        }
        return List.copyOf(kept);
    }

    private static int column(At at) {
        return (int) (at.x() / 4);
    }
}
