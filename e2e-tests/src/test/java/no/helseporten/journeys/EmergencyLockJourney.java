package no.helseporten.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A woman who fears that somebody uses her electronic ID. */
@Journey
class EmergencyLockJourney {

    @Test
    void everything_is_closed_at_once_and_opened_again_by_a_new_sign_in(Browser browser) {
        new TestSignIn(browser.open("/sign-in")).as("empty");
        browser.arriveAt("/home");

        Page closed = browser.open("/access/lock").press("Steng all tilgang nå");
        assertThat(closed.heading()).contains("stengt");
        Accessibility.assertNoFaults(browser, "just closed");

        // The provider still knows her, and so lets in whoever sits there: not far.
        browser.watch().expect(403);
        Page refused = browser.open("/sign-in");
        browser.arriveAt("/home");
        assertThat(refused.heading()).isEqualTo("Du har stengt all tilgang");
        Accessibility.assertNoFaults(browser, "closed");

        Page lock = refused.follow("Åpne tilgangen igjen");
        Accessibility.assertNoFaults(browser, "about to open");
        assertThat(lock.hasButton("Åpne tilgangen igjen")).isFalse();
        new TestSignIn(lock.follow("Logg inn på nytt")).as("empty");
        browser.arriveAt("/access/lock").press("Åpne tilgangen igjen");
        assertThat(browser.open("/home").heading()).isEqualTo("Hei, Tuva Strand");
    }
}
