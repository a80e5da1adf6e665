package no.helseporten.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class FormatsTest {

    /** Half past midnight in Oslo, the day before in UTC. */
    private static final Instant NIGHT = Instant.parse("2026-05-16T22:30:00Z");

    private final Formats formats = new Formats(texts());

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource({
        "nb, 17. mai 2026, 17.05.2026, søndag 17. mai 2026, 00.30, 17. mai 2026 kl. 00.30",
        "nn, 17. mai 2026, 17.05.2026, søndag 17. mai 2026, 00.30, 17. mai 2026 kl. 00.30",
        "en, 17 May 2026, 17 May 2026, Sunday 17 May 2026, 00:30, 17 May 2026 at 00:30"
    })
    void timeIsNorwegianInTheLanguageOfTheReader(
            String language, String date, String shortDate, String longDate, String time, String both) {
        speak(language);

        assertThat(formats.date(NIGHT)).isEqualTo(date);
        assertThat(formats.shortDate(NIGHT)).isEqualTo(shortDate);
        assertThat(formats.longDate(NIGHT)).isEqualTo(longDate);
        assertThat(formats.time(NIGHT)).isEqualTo(time);
        assertThat(formats.dateTime(NIGHT)).isEqualTo(both);
    }

    @ParameterizedTest
    @CsvSource({"YEAR, 2026", "MONTH, mai 2026", "DAY, 17. mai 2026", "TIME, 17. mai 2026 kl. 00.30"})
    void aDateIsNeverShownMorePreciselyThanItIsKnown(String precision, String written) {
        speak("nb");

        assertThat(formats.partial(NIGHT, precision)).isEqualTo(written);
    }

    @Test
    void anUnknownPrecisionIsRefused() {
        assertThatThrownBy(() -> formats.partial(NIGHT, "WEEK")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDateAloneHasNoZone() {
        speak("nb");

        assertThat(formats.date(LocalDate.of(1948, 1, 1))).isEqualTo("1. januar 1948");
    }

    @ParameterizedTest
    @CsvSource({
        "nb, 5.60, '5,60'",
        "nb, -0.5, '−0,5'",
        "nb, 0, '0'",
        "nb, 9999, '9999'",
        "nb, 10000, '10\u202f000'",
        "nb, 1234567.5, '1\u202f234\u202f567,5'",
        "nb, 1E+2, '100'",
        "en, 5.60, '5.60'",
        "en, 10000, '10\u202f000'"
    })
    void aNumberKeepsItsDecimals(String language, BigDecimal number, String written) {
        speak(language);

        assertThat(formats.number(number)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "0, '0\u00a0B'",
        "999, '999\u00a0B'",
        "1000, '1\u00a0kB'",
        "340200, '340\u00a0kB'",
        "999499, '999\u00a0kB'",
        "999500, '1,0\u00a0MB'",
        "1234567, '1,2\u00a0MB'",
        "10000000, '10,0\u00a0MB'"
    })
    void aFileHasASize(long bytes, String written) {
        speak("nb");

        assertThat(formats.fileSize(bytes)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "KARI ANNE, NORDMANN, Kari Anne Nordmann", "Kari, Nordmann, Kari Nordmann", "ÅSE-MARIE, Ø, Åse-Marie Ø",
        "'', Nordmann, Nordmann", ", NORDMANN, Nordmann", "O'NEILL, 'van der Berg', O'Neill van der Berg"
    })
    void registersThatShoutAreQuietened(@Nullable String given, String family, String written) {
        assertThat(formats.name(given, family)).isEqualTo(written);
    }

    @Test
    void whatIsAbsentIsEmpty() {
        assertThat(formats.date(null)
                        + formats.shortDate(null)
                        + formats.longDate(null)
                        + formats.time(null)
                        + formats.dateTime(null)
                        + formats.partial(null, "DAY")
                        + formats.number(null)
                        + formats.name((String) null))
                .isEmpty();
    }

    private static void speak(String language) {
        LocaleContextHolder.setLocale(Locale.of(language));
    }

    private static ResourceBundleMessageSource texts() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/ui");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
