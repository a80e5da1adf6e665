package no.helseporten.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import no.helseporten.world.idporten.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Journey
class SignInJourney {

    @ParameterizedTest
    @EnumSource
    void who_comes_back_with_a_fault_is_told_what_to_do(Fault fault, Browser browser) {
        browser.watch().expect(403);

        Page problem = new TestSignIn(browser.open("/sign-in")).with(fault);

        assertThat(problem.heading()).isEqualTo(headingOf(fault));
        assertThat(problem.hasLink("Logg inn på nytt")).isTrue();
        Accessibility.assertNoFaults(browser, fault.title());
        assertThat(browser.open("/home").heading()).isEqualTo(TestSignIn.HEADING);
    }

    @Test
    void who_turns_back_is_not_signed_in_and_may_try_again(Browser browser) {
        Page problem = new TestSignIn(browser.open("/sign-in")).cancel();

        assertThat(problem.heading()).isEqualTo("Du avbrøt innloggingen");
        Accessibility.assertNoFaults(browser, "turned back");
        new TestSignIn(problem.follow("Logg inn på nytt")).as("adult");
        browser.arriveAt("/home");
    }

    @Test
    void who_was_on_her_way_somewhere_comes_there(Browser browser) {
        new TestSignIn(browser.open("/record/medicines")).as("adult");

        browser.arriveAt("/record/medicines");
    }

    @Test
    void signing_out_ends_the_session_at_the_provider_too(Browser browser) {
        Page home = new TestSignIn(browser.open("/sign-in")).as("adult");

        home.press("Logg ut");

        assertThat(browser.arriveAt("/signed-out").heading()).isEqualTo("Du er logget ut");
        Accessibility.assertNoFaults(browser, "signed out");
        assertThat(browser.open("/home").heading()).isEqualTo(TestSignIn.HEADING);
    }

    @Test
    void signing_out_works_without_javascript(Browser browser) {
        Page home = new TestSignIn(browser.withoutJavaScript().open("/sign-in")).as("adult");

        home.press("Logg ut").press("Logg ut av ID-porten");

        browser.arriveAt("/signed-out");
        assertThat(browser.open("/home").heading()).isEqualTo(TestSignIn.HEADING);
    }

    private static String headingOf(Fault fault) {
        return switch (fault) {
            case WRONG_LEVEL -> "Du må logge inn på et høyere nivå";
            case NO_NUMBER -> "Vi fikk ikke vite hvem du er";
            case INVALID_NUMBER -> "Vi kjente ikke igjen fødselsnummeret ditt";
        };
    }
}
