package no.helseporten.blocking;

import static org.assertj.core.api.Assertions.assertThat;

import no.helseporten.ui.testing.MessageKeys;
import no.helseporten.ui.testing.TemplateLint;
import org.junit.jupiter.api.Test;

class BlockingTextsTest {

    @Test
    void the_three_languages_say_the_same() {
        assertThat(MessageKeys.faults("blocking")).isEmpty();
    }

    @Test
    void every_text_that_the_pages_ask_for_exists() {
        assertThat(MessageKeys.missing("blocking", TemplateLint.of("blocking").messageKeys()))
                .isEmpty();
    }

    @Test
    void the_pages_hold_no_words_styles_or_scripts_of_their_own() {
        assertThat(TemplateLint.of("blocking").faults()).isEmpty();
    }
}
