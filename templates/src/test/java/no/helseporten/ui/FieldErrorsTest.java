package no.helseporten.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.validation.MapBindingResult;

class FieldErrorsTest {

    @Test
    void eachFieldSaysItsFirstFaultInTheLanguageOfTheReader() {
        var texts = new StaticMessageSource();
        texts.addMessage("missing", Locale.of("nn"), "Skriv namnet");
        var result = new MapBindingResult(Map.of(), "form");
        result.rejectValue("name", "missing");
        result.rejectValue("name", "other", "Something else");
        result.rejectValue("age", "other", "Skriv alderen");
        LocaleContextHolder.setLocale(Locale.of("nn"));
        try {
            assertThat(new FieldErrors(texts).of(result))
                    .containsExactly(entry("name", "Skriv namnet"), entry("age", "Skriv alderen"));
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }
}
