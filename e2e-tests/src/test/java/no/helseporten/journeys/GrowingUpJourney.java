package no.helseporten.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A mother of one who soon turns twelve, and of one who is fourteen. */
@Journey
class GrowingUpJourney {

    @Test
    void what_changes_is_told_before_it_does(Browser browser) {
        new TestSignIn(browser.forget().open("/sign-in")).as("parent");
        browser.arriveAt("/home");

        Page change = browser.open("/access/choose").followBeginning("Fyller 12 år");
        assertThat(change.heading()).isEqualTo("Når Iben fyller 12 år");
        look(browser, "a birthday ahead");
        browser.width(320);
        assertThat(browser.contentWidth()).isLessThanOrEqualTo(320);
    }

    @Test
    void a_consent_lets_the_young_one_see_her_own_record(Browser browser) {
        new TestSignIn(browser.forget().open("/sign-in")).as("parent");
        browser.arriveAt("/home");
        Page consent = browser.open("/access/choose").follow("Samtykke til egen bruk");
        look(browser, "before the consent");
        consent.press("Gi samtykke");
        look(browser, "consented");

        new TestSignIn(browser.forget().open("/sign-in")).as("young");
        Page his = browser.arriveAt("/home");
        assertThat(his.hasLink("Dokumenter")).isTrue();

        new TestSignIn(browser.forget().open("/sign-in")).as("parent");
        browser.arriveAt("/home");
        browser.open("/access/choose").follow("Samtykke til egen bruk").press("Trekk samtykket");
        new TestSignIn(browser.forget().open("/sign-in")).as("young");
        assertThat(browser.arriveAt("/home").hasLink("Dokumenter")).isFalse();
        look(browser, "without a consent");
    }

    @Test
    void a_child_with_an_eid_is_told_when_it_opens(Browser browser) {
        browser.watch().expect(403);
        new TestSignIn(browser.forget().open("/sign-in")).as("child");

        assertThat(browser.arriveAt("/home").heading()).isEqualTo("Dette er ikke åpent for deg ennå");
        look(browser, "too young");
    }

    private static void look(Browser browser, String state) {
        Accessibility.assertNoFaults(browser.colours("light"), state);
        Accessibility.assertContrast(browser.colours("dark"), state + ", dark");
    }
}
