package no.helseporten.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.helseporten.portal.PortalTest;
import no.helseporten.portal.testing.Browser;
import no.helseporten.portal.testing.Browser.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest extends PortalTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nb | nb",
                "no | nb",
                "no-NO | nb",
                "nb-NO | nb",
                "nn-NO,nb;q=0.8 | nn",
                "en-GB | en",
                "en-US,nb;q=0.5 | en",
                "de,nn;q=0.5 | nn",
                "se | nb",
                "* | nb"
            })
    void a_first_visit_is_in_the_first_language_asked_for_that_we_have(String asked, String given) {
        assertThat(language(browser().with("Accept-Language", asked).get("/"))).isEqualTo(given);
    }

    @Test
    void a_visit_that_asks_for_nothing_is_in_bokmal() {
        assertThat(language(browser().get("/"))).isEqualTo("nb");
    }

    @Test
    void a_choice_is_kept_for_a_year_before_and_after_sign_in() {
        Browser browser = browser().with("Accept-Language", "en");

        Page page = browser.post("/language", Map.of("language", "nn", "back", "/signed-out?because=timed-out"));

        assertThat(page.status()).isEqualTo(303);
        assertThat(page.location()).isEqualTo("/signed-out?because=timed-out");
        assertThat(page.response().headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("helseporten-language=nn")
                .contains("Max-Age=31536000", "Path=/", "Secure", "HttpOnly", "SameSite=Lax"));
        assertThat(language(browser.get("/"))).isEqualTo("nn");
        signIn(browser, claims -> claims.claim("pid", NUMBER));
        assertThat(language(browser.get("/signed-out"))).isEqualTo("nn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "//evil.example", "/\\evil.example", ""})
    void a_choice_never_leads_away(String back) {
        assertThat(browser()
                        .post("/language", Map.of("language", "en", "back", back))
                        .location())
                .isEqualTo("/");
    }

    @Test
    void a_language_that_we_do_not_have_changes_nothing() {
        Browser browser = browser();

        Page page = browser.post("/language", Map.of("language", "xx", "back", "/"));

        assertThat(page.status()).isEqualTo(303);
        assertThat(browser.cookie("helseporten-language")).isEmpty();
    }

    @Test
    void the_choice_on_a_page_leads_back_to_it() {
        assertThat(browser()
                        .get("/signed-out?because=timed-out")
                        .html()
                        .select("form[action=/language] [name=back]")
                        .val())
                .isEqualTo("/signed-out?because=timed-out");
    }

    private static String language(Page page) {
        return page.html().select("html").attr("lang");
    }
}
