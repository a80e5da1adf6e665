package no.helseporten.record.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import no.helseporten.record.Report;
import no.helseporten.record.Result;
import no.helseporten.record.Result.Range;
import no.helseporten.record.Result.Value;
import no.helseporten.ui.Formats;
import no.helseporten.ui.RangeBar;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts results into words, in the reader's language. */
@Component
class ResultViews {

    /** Judgements that have a word of ours; others are given in the laboratory's words. */
    private static final Set<String> WORDED =
            Set.of("CRITICAL_LOW", "LOW", "NORMAL", "HIGH", "CRITICAL_HIGH", "ABNORMAL", "POSITIVE", "NEGATIVE");

    private final MessageSource texts;
    private final Formats formats;

    ResultViews(MessageSource texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
    }

    List<ResultView> of(List<Result> results, Locale locale) {
        return results.stream().map(result -> of(result, locale)).toList();
    }

    /** Those of a report: a result says only what the whole report has not said, of its status and who does not see it. */
    List<ResultView> within(Report report, List<Result> results, Locale locale) {
        return results.stream()
                .map(result -> of(result, report.status(), report.exempted(), locale))
                .toList();
    }

    ResultView of(Result result, Locale locale) {
        return of(result, "FINAL", false, locale);
    }

    private ResultView of(Result result, String expectedStatus, boolean exemptedAbove, Locale locale) {
        String value = result.hasValue() ? value(result.value(), locale) : "";
        String range = result.range() == null ? null : range(result.range(), unit(result), locale);
        RangeBar bar = bar(result);
        String judgement = judgement(result, bar, locale);
        return new ResultView(
                result.id(),
                result.title(),
                result.taken(),
                value,
                range,
                bar,
                bar == null
                        ? ""
                        : text(
                                locale,
                                "record.result.bar",
                                result.title(),
                                value,
                                range == null ? "" : range,
                                judgement == null ? "" : judgement),
                judgement,
                judgement != null && result.outside(),
                result.status().equals(expectedStatus) ? null : text(locale, "record.status." + result.status()),
                result.note(),
                result.specimen(),
                result.performer(),
                result.exempted() && !exemptedAbove,
                result.parts().stream()
                        .map(part -> of(part, expectedStatus, result.exempted(), locale))
                        .toList());
    }

    private String value(Value value, Locale locale) {
        return switch (value) {
            case Value.Measured measured -> {
                String number = formats.number(ReadableNumber.of(measured.number()));
                String unit = measured.unit();
                String sign = RangeBar.Comparator.of(measured.comparator()).getSign();
                yield sign
                        + number
                        + (unit == null ? "" : (unit.equals("%") ? "\u202f" : "\u00a0") + ReadableUnit.of(unit));
            }
            case Value.Worded worded -> worded.text();
            case Value.YesNo answer -> text(locale, answer.yes() ? "record.result.yes" : "record.result.no");
            case Value.Missing missing ->
                missing.reason() == null
                        ? text(locale, "record.result.missing")
                        : text(locale, "record.result.missing.because", missing.reason());
        };
    }

    private @Nullable String range(Range range, @Nullable String unit, Locale locale) {
        BigDecimal low = range.low();
        BigDecimal high = range.high();
        if (low != null && high != null) {
            String numbers = text(
                    locale,
                    "record.result.range.between",
                    formats.number(ReadableNumber.of(low)),
                    formats.number(ReadableNumber.of(high)));
            return unit == null ? numbers : numbers + "\u00a0" + ReadableUnit.of(unit);
        }
        if (low != null) {
            return text(locale, "record.result.range.from", formats.number(ReadableNumber.of(low)));
        }
        return high == null
                ? range.text()
                : text(locale, "record.result.range.to", formats.number(ReadableNumber.of(high)));
    }

    private static @Nullable RangeBar bar(Result result) {
        if (result.value() instanceof Value.Measured measured && result.range() != null) {
            RangeBar bar = RangeBar.of(
                    ReadableNumber.of(measured.number()),
                    RangeBar.Comparator.of(measured.comparator()),
                    result.range().low(),
                    result.range().high());
            return bar.drawable() ? bar : null;
        }
        return null;
    }

    /** The laboratory's own judgement first: it knows more than the range tells. */
    private @Nullable String judgement(Result result, @Nullable RangeBar bar, Locale locale) {
        if (result.interpretation() != null) {
            return WORDED.contains(result.interpretation())
                    ? text(locale, "record.judgement." + result.interpretation())
                    : result.interpretationText();
        }
        if (bar == null) {
            return null;
        }
        return switch (bar.position()) {
            case BELOW -> text(locale, "record.judgement.LOW");
            case WITHIN -> text(locale, "record.judgement.NORMAL");
            case ABOVE -> text(locale, "record.judgement.HIGH");
            case UNKNOWN -> null;
        };
    }

    private static @Nullable String unit(Result result) {
        return result.value() instanceof Value.Measured measured ? measured.unit() : null;
    }

    private String text(Locale locale, String key, Object... arguments) {
        return texts.getMessage(key, arguments, locale);
    }
}
