package no.helseporten.ui;

import static org.assertj.core.api.Assertions.assertThat;

import no.helseporten.ui.testing.MessageKeys;
import no.helseporten.ui.testing.TemplateLint;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void templatesHoldNoScriptNoStyleAndNoWords() {
        assertThat(TemplateLint.of("ui").faults()).isEmpty();
    }

    @Test
    void theThreeLanguagesSayTheSame() {
        assertThat(MessageKeys.faults("ui")).isEmpty();
    }

    @Test
    void everyTextThatTemplatesAskForExists() {
        assertThat(MessageKeys.missing("ui", TemplateLint.of("ui").messageKeys()))
                .isEmpty();
    }
}
