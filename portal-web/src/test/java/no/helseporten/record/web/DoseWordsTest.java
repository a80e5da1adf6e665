package no.helseporten.record.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import no.helseporten.record.Medicine.Dose;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

class DoseWordsTest {

    private final DoseWords words = new DoseWords(Texts.ALL, Texts.formats());

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // low | high | unit | times | period | period unit | language | words
                "1   | -   | tablett | 1 | 1 | d  | nb | 1 tablett 1 gang om dagen",
                "1   | 2   | tablett | 3 | 1 | d  | nb | 1–2 tablett 3 ganger om dagen",
                "1   | 1   | tablett | 2 | 1 | wk | nn | 1 tablett 2 gonger i veka",
                "0.5 | -   | ml      | 2 | 1 | d  | en | 0.5 ml twice a day",
                "0.5 | -   | ml      | 2 | 1 | d  | nb | 0,5 ml 2 ganger om dagen",
                "1   | -   | tablett | 1 | 8 | h  | nb | 1 tablett hver 8. time",
                "1   | -   | tablett | 1 | 1 | h  | nb | 1 tablett hver time",
                "1   | -   | tablett | 2 | 3 | d  | nb | 1 tablett 2 ganger hver 3. dag",
                "2   | -   | -       | - | - | -  | nb | 2 enheter",
                "1   | -   | -       | - | - | -  | en | 1 unit",
                "-   | -   | -       | 2 | - | -  | nb | 2 ganger",
                "-   | -   | -       | - | - | -  | nb | ''",
            })
    void putsFiguresIntoWords(
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable String unit,
            @Nullable Integer times,
            @Nullable BigDecimal period,
            @Nullable String periodUnit,
            String language,
            String expected) {
        LocaleContextHolder.setLocale(Locale.of(language));
        assertThat(words.of(new Dose(null, low, high, unit, times, period, periodUnit, false, null, null)))
                .isEqualTo(expected);
    }

    @Test
    void repeatsThePrescribersWordsAsTheyAre() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(words.of(dose("1 tablett om morgenen", false))).isEqualTo("1 tablett om morgenen");
    }

    @Test
    void doesNotSayTwiceThatItIsForWhenItIsNeeded() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(words.of(dose("1 tablett ved behov", true))).isEqualTo("1 tablett ved behov");
        assertThat(words.of(dose("1 tablett", true))).isEqualTo("1 tablett when needed");
    }

    private static Dose dose(String text, boolean asNeeded) {
        return new Dose(text, null, null, null, null, null, null, asNeeded, null, null);
    }
}
