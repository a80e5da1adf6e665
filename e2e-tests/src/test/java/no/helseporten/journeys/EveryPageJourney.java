package no.helseporten.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for every page there is. */
@Journey
class EveryPageJourney {

    @ParameterizedTest
    @CsvSource({"nb, Bokmål", "nn, Nynorsk", "en, English"})
    void no_page_has_a_fault_that_axe_can_find_or_a_text_too_few(String language, String button, Browser browser) {
        var faults = new SoftAssertions();
        browser.open("/").press(button);
        Tour.open(browser, page -> look(browser, page, language, faults));
        new TestSignIn(browser.open("/sign-in")).as("adult");
        Tour.signedIn(browser, page -> look(browser, page, language, faults));
        faults.assertAll();
    }

    @Test
    void no_page_must_be_read_sideways_on_a_small_screen(Browser browser) {
        var faults = new SoftAssertions();
        browser.width(320);
        Tour.open(browser, page -> fits(browser, page, faults));
        new TestSignIn(browser.open("/sign-in")).as("adult");
        Tour.signedIn(browser, page -> fits(browser, page, faults));
        faults.assertAll();
    }

    @Test
    void every_page_can_be_looked_at_afterwards(Browser browser) {
        browser.width(1280);
        Tour.open(browser, page -> picture(browser, page, "1280"));
        new TestSignIn(browser.open("/sign-in")).as("adult");
        Tour.signedIn(browser, page -> picture(browser, page, "1280"));
        browser.forcedColours();
        Tour.signedIn(browser, page -> picture(browser, page, "forced"));
        assertThat(browser.path()).isEqualTo("/nowhere");
    }

    private static void look(Browser browser, String page, String language, SoftAssertions faults) {
        faults.assertThat(browser.page().language()).as("language of %s", page).isEqualTo(language);
        faults.assertThat(browser.page().text()).as("texts of %s", page).doesNotContain("??");
        faults.check(() -> Accessibility.assertNoFaults(browser.colours("light"), language + ", light"));
        faults.check(() -> Accessibility.assertContrast(browser.colours("dark"), language + ", dark"));
    }

    private static void fits(Browser browser, String page, SoftAssertions faults) {
        faults.assertThat(browser.contentWidth()).as("width of %s", page).isLessThanOrEqualTo(320);
        picture(browser, page, "320");
    }

    private static void picture(Browser browser, String page, String how) {
        browser.screenshot(page.equals("/") ? "front-" + how : page.substring(1).replace('/', '-') + "-" + how);
    }
}
