package no.helseporten.record.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.helseporten.record.Result;
import no.helseporten.record.Result.Range;
import no.helseporten.record.Result.Value;
import no.helseporten.record.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

class ResultViewsTest {

    private static final Locale NB = Locale.of("nb");

    private final ResultViews views = new ResultViews(Texts.ALL, Texts.formats());

    @BeforeEach
    void read() {
        LocaleContextHolder.setLocale(NB);
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Nested
    class Judges {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                nullValues = "-",
                value = {
                    // value | comparator | low | high | laboratory | words | asks for attention
                    "11.6 | -  | 11.7 | 15.3 | -       | Lavere enn vanlig     | true",
                    "11.7 | -  | 11.7 | 15.3 | -       | Innenfor det vanlige  | false",
                    "15.3 | -  | 11.7 | 15.3 | -       | Innenfor det vanlige  | false",
                    "15.4 | -  | 11.7 | 15.3 | -       | Høyere enn vanlig     | true",
                    "59   | -  | 60   | -    | -       | Lavere enn vanlig     | true",
                    "6    | -  | -    | 5    | -       | Høyere enn vanlig     | true",
                    "5    | <  | -    | 5    | -       | Innenfor det vanlige  | false",
                    "90   | >  | 60   | -    | -       | Innenfor det vanlige  | false",
                    "2    | <  | 3    | -    | -       | Lavere enn vanlig     | true",
                    "9    | -  | -    | -    | -       | -                     | false",
                    "20   | -  | 11   | 15   | NORMAL  | Innenfor det vanlige  | false",
                    "12   | -  | 11   | 15   | HIGH    | Høyere enn vanlig     | true",
                    "12   | -  | -    | -    | CRITICAL_LOW | Mye lavere enn vanlig | true",
                    "12   | -  | -    | -    | NEGATIVE | Negativ              | false",
                })
        void byTheLaboratoryAndElseByTheNumbers(
                BigDecimal value,
                @Nullable String comparator,
                @Nullable BigDecimal low,
                @Nullable BigDecimal high,
                @Nullable String laboratory,
                @Nullable String words,
                boolean attention) {
            Range range = low == null && high == null ? null : new Range(low, high, null);
            ResultView view = views.of(result(new Value.Measured(value, comparator, "g/L"), range, laboratory), NB);
            assertThat(view.judgement()).isEqualTo(words);
            assertThat(view.outside()).isEqualTo(attention);
        }
    }

    @Nested
    class Says {

        @Test
        void aNumberWithItsUnitAndRangeInTheReadersWay() {
            ResultView view = views.of(
                    result(
                            new Value.Measured(new BigDecimal("5.60"), null, "mmol/L"),
                            new Range(new BigDecimal("3.5"), new BigDecimal("5.0"), null),
                            null),
                    NB);
            assertThat(view.value()).isEqualTo("5,60\u00a0mmol/L");
            assertThat(view.range()).isEqualTo("3,5–5,0\u00a0mmol/L");
            assertThat(view.barLabel())
                    .isEqualTo("Prøve: 5,60\u00a0mmol/L. Vanlig område: 3,5–5,0\u00a0mmol/L. Høyere enn vanlig");
        }

        @Test
        void yesAndNoInTheReadersLanguage() {
            assertThat(views.of(result(new Value.YesNo(true), null, null), NB).value())
                    .isEqualTo("Ja");
            assertThat(views.of(result(new Value.YesNo(false), null, null), Locale.ENGLISH)
                            .value())
                    .isEqualTo("No");
        }

        @Test
        void whyThereIsNoValue() {
            assertThat(views.of(result(new Value.Missing("Hemolysert"), null, null), NB)
                            .value())
                    .isEqualTo("Ikke noe resultat: Hemolysert");
        }

        @Test
        void aGroupByItsParts() {
            Result part = result(new Value.Measured(BigDecimal.valueOf(120), null, "mmHg"), null, null);
            ResultView group =
                    views.of(result(new Value.Missing(null), null, null).withParts(List.of(part, part)), NB);
            assertThat(group.value()).isEmpty();
            assertThat(group.inShort()).isEqualTo("Prøve 120\u00a0mmHg, Prøve 120\u00a0mmHg");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "5.60, 5.60",
        "18.834012345678901, 18.83",
        "0.000123456, 0.0001235",
        "1234.56789, 1234.6",
        "120.00000, 120"
    })
    void cutsTheTailThatAComputerGives(BigDecimal given, BigDecimal read) {
        assertThat(ReadableNumber.of(given)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({"10^9/L, 10⁹/L", "10*12/L, 10¹²/L", "mmol/L, mmol/L", "mL/min/1.73m2, mL/min/1.73m2"})
    void raisesPowersOfTen(String given, String read) {
        assertThat(ReadableUnit.of(given)).isEqualTo(read);
    }

    private static Result result(Value value, @Nullable Range range, @Nullable String interpretation) {
        return new Result(
                UUID.randomUUID(),
                "Prøve",
                "FINAL",
                new When(Instant.EPOCH, "TIME"),
                value,
                range,
                interpretation,
                null,
                null,
                null,
                null,
                false,
                List.of());
    }
}
