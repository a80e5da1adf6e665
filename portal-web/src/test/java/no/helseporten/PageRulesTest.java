package no.helseporten;

import static org.assertj.core.api.Assertions.assertThat;

import no.helseporten.ui.testing.MessageKeys;
import no.helseporten.ui.testing.TemplateLint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"record", "notice", "portal"})
    void templatesHoldNoScriptNoStyleAndNoWords(String feature) {
        assertThat(TemplateLint.of(feature).faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"record", "notice", "portal", "home"})
    void theThreeLanguagesSayTheSame(String feature) {
        assertThat(MessageKeys.faults(feature)).isEmpty();
    }

    @Test
    void everyTextThatTemplatesAskForExists() {
        assertThat(MessageKeys.missing("record", TemplateLint.of("record").messageKeys()))
                .isEmpty();
        assertThat(MessageKeys.missing("notice", TemplateLint.of("notice").messageKeys()))
                .isEmpty();
        assertThat(MessageKeys.missing("notice", TemplateLint.of("portal").messageKeys()))
                .isEmpty();
        assertThat(MessageKeys.missing("portal", TemplateLint.of("portal").messageKeys()))
                .isEmpty();
        assertThat(MessageKeys.missing("home", TemplateLint.of("portal").messageKeys()))
                .isEmpty();
    }
}
