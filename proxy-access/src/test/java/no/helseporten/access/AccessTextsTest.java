package no.helseporten.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import no.helseporten.ui.testing.MessageKeys;
import no.helseporten.ui.testing.TemplateLint;
import org.junit.jupiter.api.Test;

class AccessTextsTest {

    @Test
    void templates_hold_no_script_no_style_and_no_words() {
        assertThat(TemplateLint.of("access").faults()).isEmpty();
    }

    @Test
    void the_three_languages_say_the_same() {
        assertThat(MessageKeys.faults("access")).isEmpty();
    }

    @Test
    void each_language_has_one_word_for_the_child_welfare_service_and_none_for_whether_somebody_is_a_woman() {
        assertThat(words("_nn")).contains("barnevernstenesta").doesNotContain("barneverntenest");
        assertThat(words("_en")).contains("child-welfare").doesNotContain("child welfare", "herself", "himself");
    }

    private static String words(String language) {
        try (var file = AccessTextsTest.class.getResourceAsStream("/messages/access" + language + ".properties")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void every_text_that_a_template_asks_for_is_there() {
        assertThat(MessageKeys.missing("access", TemplateLint.of("access").messageKeys()))
                .isEmpty();
    }

    @Test
    void every_text_that_is_put_together_from_a_name_is_there() {
        var keys = new TreeSet<String>();
        for (var why : FindReceiver.Why.values()) {
            keys.add("access.give.error." + why);
        }
        for (var obstacle : PowerOutcome.Obstacle.values()) {
            keys.add("access.obstacle." + obstacle);
        }
        for (var standing : Standing.values()) {
            keys.add("access.standing." + standing);
        }
        for (var kind : AuthorityChanged.Kind.values()) {
            keys.add("access.change." + kind);
        }
        for (var refusal : Refusal.values()) {
            keys.add("access.refused." + refusal.key() + ".title");
            keys.add("access.refused." + refusal.key() + ".text");
        }
        for (var area : Area.values()) {
            keys.add("access.area." + area);
            if (!area.isPersonal()) {
                keys.add("access.can.see." + area);
                keys.add("access.terms.area." + area);
                keys.add("access.terms.area." + area + ".text");
            }
        }

        assertThat(MessageKeys.missing("access", keys)).isEmpty();
    }
}
