package no.helseporten.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendChartTest {

    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 9         | 0 2 4 6 8 10",
                "3.5 6.7     | 3 4 5 6 7",
                "0.11 0.14   | 0,11 0,12 0,13 0,14",
                "-4 4        | −4 −2 0 2 4",
                "98 403      | 0 100 200 300 400 500",
                "5 5         | 4,5 5,0 5,5",
                "0 0         | −1,0 −0,5 0,0 0,5 1,0",
                "0.001 0.009 | 0,000 0,002 0,004 0,006 0,008 0,010",
                "12000 48000 | 10\u202f000 20\u202f000 30\u202f000 40\u202f000 50\u202f000"
            })
    void theValuesStandOnARoundScale(String values, String ticks) {
        TrendChart chart = chart(points(Duration.ofDays(30), values.trim().split(" ")), null, null);

        assertThat(chart.valueTicks()).extracting(TrendChart.Tick::text).containsExactly(ticks.split(" "));
        assertThat(chart.valueTicks()).allSatisfy(t -> assertThat(t.at()).isBetween(TrendChart.TOP, TrendChart.BOTTOM));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PT6H   | 05.01. 10.00 ; 05.01. 13.00 ; 05.01. 16.00",
                "P1D    | 05.01. 10.00 ; 05.01. 22.00 ; 06.01. 10.00",
                "P2D    | 05.01.26 ; 06.01.26 ; 07.01.26",
                "P1094D | 05.01.26 ; 06.07.27 ; 03.01.29",
                "P3650D | 2026 ; 2031 ; 2036"
            })
    void timeIsNamedAsCoarselyAsTellsItApart(Duration span, String ticks) {
        TrendChart chart = chart(points(span, "1", "2"), null, null);

        assertThat(chart.timeTicks()).extracting(TrendChart.Tick::text).containsExactly(ticks.split(" ; "));
    }

    @Test
    void onePointStandsInTheMiddleUnderItsDateWithoutALine() {
        TrendChart chart = chart(points(Duration.ZERO, "5"), null, null);

        assertThat(chart.line()).isNull();
        assertThat(chart.timeTicks()).extracting(TrendChart.Tick::text).containsExactly("05.01.2026");
        assertThat(chart.timeTicks().getFirst().at()).isEqualTo((TrendChart.LEFT + TrendChart.RIGHT) / 2);
    }

    @Test
    void pointsAreDrawnInTheOrderOfTime() {
        List<TrendChart.Point> points = points(Duration.ofDays(30), "1", "2", "3");

        assertThat(chart(points.reversed(), null, null)).isEqualTo(chart(points, null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "2, 4, 'false false true'",
        ", 2, 'false true true'",
        "3, , 'true false false'",
        ", , 'false false false'"
    })
    void whatLiesOutsideTheRangeIsMarked(@Nullable BigDecimal low, @Nullable BigDecimal high, String outside) {
        TrendChart chart = chart(points(Duration.ofDays(30), "2", "4", "5"), low, high);

        assertThat(chart.dots())
                .extracting(dot -> Boolean.toString(dot.outside()))
                .containsExactly(outside.split(" "));
    }

    @Test
    void theBandReachesTheEdgeWhereTheRangeIsOpen() {
        TrendChart open = chart(points(Duration.ofDays(30), "2", "8"), null, new BigDecimal("5"));

        assertThat(open.band()).isNotNull().satisfies(band -> assertThat(band.y() + band.height())
                .isEqualTo(TrendChart.BOTTOM));
        assertThat(open.limits()).hasSize(1);
        assertThat(chart(points(Duration.ofDays(30), "2", "8"), null, null).band())
                .isNull();
    }

    @Test
    void aRangeTheWrongWayRoundHasNoBand() {
        assertThat(chart(points(Duration.ofDays(30), "2", "8"), BigDecimal.TEN, BigDecimal.ONE)
                        .band())
                .isNull();
    }

    @Test
    void thousandsOfPointsKeepTheirPeaksAndStaySmall() {
        List<TrendChart.Point> many = IntStream.range(0, 5000)
                .mapToObj(i -> point(Duration.ofHours(i), i == 2500 ? "100" : i == 3300 ? "0" : "50"))
                .toList();

        TrendChart chart = chart(many, null, null);

        assertThat(chart.dots()).hasSize(1);
        assertThat(chart.line()).hasSizeLessThan(5000).contains(" 30L", " 202L");
    }

    @Test
    void withoutPointsThereIsNoTrend() {
        assertThatThrownBy(() -> chart(List.of(), null, null)).isInstanceOf(IllegalArgumentException.class);
    }

    private static TrendChart chart(
            List<TrendChart.Point> points, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        return TrendChart.of(points, low, high, "mmol/L", Formats.ZONE, Locale.of("nb"));
    }

    private static List<TrendChart.Point> points(Duration span, String... values) {
        int steps = Math.max(1, values.length - 1);
        return IntStream.range(0, values.length)
                .mapToObj(i -> point(
                        span.multipliedBy(i).dividedBy(steps),
                        Arrays.asList(values).get(i)))
                .toList();
    }

    private static TrendChart.Point point(Duration after, String value) {
        return new TrendChart.Point(START.plus(after), new BigDecimal(value), value);
    }
}
