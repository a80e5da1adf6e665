package no.helseporten.ui.gallery;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import no.helseporten.ui.Formats;
import no.helseporten.ui.RangeBar;
import no.helseporten.ui.TrendChart;
import org.jspecify.annotations.Nullable;

/** The pictures of numbers. */
final class ChartFixtures {

    private static final Instant START = Instant.parse("2024-02-03T09:00:00Z");

    private ChartFixtures() {}

    static List<Fixture> all() {
        var all = new ArrayList<Fixture>();
        all.add(bar("innenfor", "5.1", "3.5", "6.0"));
        all.add(bar("under", "2.9", "3.5", "6.0"));
        all.add(bar("langt over", "48", "3.5", "6.0"));
        all.add(bar("åpen nedad", "0.6", null, "5"));
        all.add(bar("åpen oppad", "1.9", "1.0", null));
        all.add(Fixture.of(
                "range-bar",
                "bar",
                "mindre enn",
                "bar",
                RangeBar.of(new BigDecimal("2"), RangeBar.Comparator.LESS, null, new BigDecimal("5")),
                "label",
                "Mindre enn 2, innenfor området opp til 5"));
        all.add(trend("flere", measured(9), "3.5", "6.0"));
        all.add(trend("ett punkt", measured(1), "3.5", "6.0"));
        all.add(trend(
                "like", IntStream.range(0, 4).mapToObj(i -> point(i, "5.0")).toList(), null, null));
        all.add(trend("tre tusen", measured(3000), "3.5", null));
        return all;
    }

    private static Fixture bar(String state, String value, @Nullable String low, @Nullable String high) {
        return Fixture.of(
                "range-bar",
                "bar",
                state,
                "bar",
                RangeBar.of(new BigDecimal(value), decimal(low), decimal(high)),
                "label",
                "Verdien er " + value);
    }

    private static Fixture trend(
            String state, List<TrendChart.Point> points, @Nullable String low, @Nullable String high) {
        return Fixture.of(
                "trend-chart",
                "chart",
                state,
                "chart",
                TrendChart.of(points, decimal(low), decimal(high), "mmol/L", Formats.ZONE, Locale.of("nb")),
                "label",
                "Kolesterol over tid, sist 5,1 mmol/L");
    }

    private static List<TrendChart.Point> measured(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> point(
                        i,
                        BigDecimal.valueOf(Math.round(50 + 16 * Math.sin(i * 1.7) + i % 3), 1)
                                .toPlainString()))
                .toList();
    }

    private static TrendChart.Point point(int index, String value) {
        return new TrendChart.Point(START.plus(Duration.ofDays(67L * index)), new BigDecimal(value), value + " mmol/L");
    }

    private static @Nullable BigDecimal decimal(@Nullable String number) {
        return number == null ? null : new BigDecimal(number);
    }
}
