package no.helseporten.journeys;

import no.helseporten.world.idporten.Fault;

/** The page of the ID-porten stand-in. */
final class TestSignIn {

    static final String HEADING = "Velg en testperson";

    private final Page page;

    TestSignIn(Page page) {
        this.page = page;
        if (!page.heading().equals(HEADING)) {
            throw new AssertionError("Not at the sign-in but at: " + page.heading());
        }
    }

    /** Comes back as a person, by her key. */
    Page as(String key) {
        return page.press(key + " –");
    }

    /** Comes back with something wrong. */
    Page with(Fault fault) {
        return page.press(fault.title());
    }

    /** Comes back without having signed in. */
    Page cancel() {
        return page.press("Avbryt innloggingen");
    }
}
