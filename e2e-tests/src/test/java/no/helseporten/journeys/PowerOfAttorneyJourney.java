package no.helseporten.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import no.helseporten.world.World;
import org.junit.jupiter.api.Test;

/** An old man lets somebody see his documents, and takes it back. */
@Journey
class PowerOfAttorneyJourney {

    @Test
    void from_the_main_menu_to_a_daughter_who_sees_what_he_chose_and_no_more(Browser browser, World world) {
        travel(browser, world, "relative", "Hilde Fossum Berge");
    }

    @Test
    void without_javascript_the_way_is_the_same(Browser browser, World world) {
        travel(browser.withoutJavaScript(), world, "helper", "Petter Lunde");
    }

    private static void travel(Browser browser, World world, String receiver, String name) {
        give(browser, People.numberOf(world, receiver), name);
        use(browser, receiver);
        end(browser, name);
        noMore(browser, receiver);
    }

    private static void give(Browser browser, String number, String name) {
        Page form = signIn(browser, "elder")
                .follow("Hvem ser hva")
                .follow("Fullmakter")
                .follow("Gi fullmakt");
        browser.watch().expect(422);
        form.fill("Fødselsnummer", number).fill("Fullt navn", "Ole Normann").choose("Dokumenter");
        Page refused = form.press("Se over fullmakten");
        assertThat(refused.title()).startsWith("Feil:");
        assertThat(refused.text()).contains("Vi finner ingen med dette fødselsnummeret og navnet");
        Accessibility.assertNoFaults(browser, "the wrong name");

        refused.fill("Fullt navn", name).choose("Bare se").choose("Uten sluttdato");
        Page check = refused.press("Se over fullmakten");
        assertThat(check.heading()).isEqualTo("Se over før du gir fullmakt");
        Accessibility.assertNoFaults(browser, "before it is given");

        Page preview = check.press("Se journalen din slik");
        assertThat(preview.text()).contains("Slik ser journalen din ut for " + name);
        assertThat(preview.hasLink("Dokumenter")).isTrue();
        assertThat(preview.hasLink("Prøvesvar")).isFalse();
        Accessibility.assertNoFaults(browser, "with another's eyes");
        Accessibility.assertContrast(browser.colours("dark"), "with another's eyes, dark");
        browser.colours("light");

        Page given = preview.press("Avslutt forhåndsvisningen").press("Gi fullmakt");
        assertThat(given.heading()).isEqualTo("Tilgangen til " + name);
        assertThat(given.title()).doesNotContainPattern("\\d{11}");
        Accessibility.assertNoFaults(browser, "given");
    }

    private static void use(Browser browser, String receiver) {
        Page home = signIn(browser, receiver);
        assertThat(home.hasLink("Du har fått fullmakt fra Arne Fossum.")).isTrue();

        Page his = home.follow("Du har fått fullmakt fra Arne Fossum.").press("Handle for Arne Fossum");
        assertThat(his.heading()).isEqualTo("Journalen til Arne Fossum");
        assertThat(his.title()).contains("Arne Fossum");
        Accessibility.assertNoFaults(browser, "for somebody else");
        Accessibility.assertContrast(browser.colours("dark"), "for somebody else, dark");
        browser.colours("light");
        Page documents = his.follow("Dokumenter");
        if (!browser.isWithoutJavaScript()) {
            // The first is a PDF, and the browser's own viewer is a script.
            documents.openFirstEntry("/record/documents");
        }

        browser.watch().expect(403);
        Page refused = browser.open("/record/results");
        assertThat(refused.heading()).isEqualTo("Dette er ikke åpent for deg");
        Accessibility.assertNoFaults(browser, "refused");
    }

    private static void end(Browser browser, String name) {
        Page given = signIn(browser, "elder")
                .follow("Hvem ser hva")
                .follow("Fullmakter")
                .follow(name);
        assertThat(given.text()).contains(name + " åpnet");

        Page over = given.follow("Avslutt").press("Avslutt fullmakten");
        assertThat(over.text()).contains("Fullmakten til " + name + " er avsluttet.");
        Accessibility.assertNoFaults(browser, "ended");
    }

    private static void noMore(Browser browser, String receiver) {
        signIn(browser, receiver);

        assertThat(browser.open("/access/choose").text()).doesNotContain("Arne Fossum");
    }

    private static Page signIn(Browser browser, String person) {
        Page home = new TestSignIn(browser.forget().open("/sign-in")).as(person);
        browser.arriveAt("/home");
        return home;
    }
}
