package no.helseporten.record.web;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import no.helseporten.record.Result;
import no.helseporten.record.Result.Range;
import no.helseporten.record.Result.Value.Measured;
import no.helseporten.ui.Formats;
import no.helseporten.ui.TrendChart;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Draws results of one analysis over time: the same that the table on the page shows. */
@Component
class Trends {

    private final MessageSource texts;
    private final Formats formats;

    Trends(MessageSource texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
    }

    /**
     * @param results the newest first
     * @return nothing when fewer than two are numbers in the newest one's unit
     */
    @Nullable Trend of(List<Result> results, Locale locale) {
        List<Point> numbers = results.stream()
                .filter(result -> !result.status().equals("CANCELLED"))
                .flatMap(result -> result.value() instanceof Measured measured
                        ? java.util.stream.Stream.of(new Point(result, measured))
                        : java.util.stream.Stream.empty())
                .toList();
        if (numbers.isEmpty()) {
            return null;
        }
        String unit = numbers.getFirst().measured().unit();
        List<Point> drawn = numbers.stream()
                .filter(point -> Objects.equals(point.measured().unit(), unit))
                .toList();
        if (drawn.size() < 2) {
            return null;
        }
        Range range = drawn.getFirst().result().range();
        TrendChart chart = TrendChart.of(
                drawn.stream().map(point -> point.on(formats)).toList(),
                range == null ? null : range.low(),
                range == null ? null : range.high(),
                unit == null ? "" : ReadableUnit.of(unit),
                Formats.ZONE,
                locale);
        return new Trend(
                chart, label(drawn, locale), unit == null ? "" : ReadableUnit.of(unit), drawn.size() < numbers.size());
    }

    private String label(List<Point> drawn, Locale locale) {
        return texts.getMessage(
                "record.analysis.trend.label",
                new Object[] {
                    drawn.getFirst().result().title(),
                    formats.date(drawn.getLast().result().taken().at()),
                    formats.date(drawn.getFirst().result().taken().at()),
                    extreme(drawn, Comparator.naturalOrder()),
                    extreme(drawn, Comparator.reverseOrder())
                },
                locale);
    }

    private String extreme(List<Point> drawn, Comparator<BigDecimal> order) {
        return formats.number(ReadableNumber.of(drawn.stream()
                .map(point -> point.measured().number())
                .min(order)
                .orElseThrow()));
    }

    private record Point(Result result, Measured measured) {

        TrendChart.Point on(Formats formats) {
            BigDecimal number = ReadableNumber.of(measured.number());
            return new TrendChart.Point(
                    result.taken().at(), number, formats.date(result.taken().at()) + ": " + formats.number(number));
        }
    }
}
