package no.helseporten.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import no.helseporten.ui.testing.MessageKeys;
import no.helseporten.ui.testing.TemplateLint;
import org.junit.jupiter.api.Test;

class AccessLogTextsTest {

    @Test
    void the_pages_keep_the_rules_of_the_house() {
        assertThat(TemplateLint.of("accesslog").faults()).isEmpty();
    }

    @Test
    void every_text_is_there_in_every_language() {
        assertThat(MessageKeys.faults("accesslog")).isEmpty();
        assertThat(MessageKeys.missing("accesslog", TemplateLint.of("accesslog").messageKeys()))
                .isEmpty();
    }
}
