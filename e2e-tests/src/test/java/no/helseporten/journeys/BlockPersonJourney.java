package no.helseporten.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import no.helseporten.world.World;
import no.helseporten.world.people.Personnel;
import org.junit.jupiter.api.Test;

/** An old man shuts out a nurse whom he knows, and thinks better of it. */
@Journey
class BlockPersonJourney {

    private static final String UNDERSTOOD = "Jeg forstår at de som behandler meg, kan mangle viktige opplysninger";

    @Test
    void what_the_preview_names_is_what_she_is_no_longer_given(Browser browser, World world) {
        travel(browser, world);
    }

    @Test
    void without_javascript_the_four_steps_are_the_same(Browser browser, World world) {
        travel(browser.withoutJavaScript(), world);
    }

    private static void travel(Browser browser, World world) {
        JournalSystem nurse = JournalSystem.of(world, Personnel.LIE, "TREAT", "", People.numberOf(world, "elder"));
        List<String> before = nurse.items();
        List<String> documents = nurse.documents();
        assertThat(before).isNotEmpty();

        Page check = lookOver(browser);
        List<String> named = named(check);
        assertThat(named).hasSameSizeAs(before);
        assertThat(documents).allSatisfy(title -> assertThat(named).anyMatch(line -> line.startsWith(title)));
        assertThat(nurse.items()).as("nothing is set yet").isEqualTo(before);

        Page block = set(browser, check);
        assertThat(nurse.items()).isEmpty();
        assertThat(nurse.padlock("DocumentReference")).contains("ask her");

        assertThat(block.press("Angre").text()).contains("Angret. Sperringen gjelder ikke.");
        look(browser, "taken back");
        assertThat(nurse.items()).isEqualTo(before);
        assertThat(block.follow("Hvem ser hva").follow("Hvem har sett").text()).contains("Mona Lie", "Fikk ikke se");
        look(browser, "the log");
    }

    /** From the main menu to what it leads to, in three steps. */
    private static Page lookOver(Browser browser) {
        new TestSignIn(browser.open("/sign-in")).as("elder");
        Page overview = browser.arriveAt("/home").follow("Hvem ser hva");
        assertThat(overview.heading()).isEqualTo("Hvem kan se journalen din?");
        look(browser, "the overview");
        Page search = overview.follow("Lag en sperring").follow("En person");

        Page found = search.fill("Navn", "mona lie").press("Søk");
        look(browser, "found");
        browser.watch().expect(422);
        Page refused = found.press("Gå videre");
        assertThat(refused.title()).startsWith("Feil:");
        look(browser, "nobody chosen");
        Page details = refused.choose("Mona Lie, sykepleier").press("Gå videre");
        assertThat(details.heading()).isEqualTo("Sperring: Mona Lie, sykepleier");
        look(browser, "the details");

        Page check = details.fill("Notat til deg selv", "Naboen").press("Se hva som skjer");
        assertThat(check.text()).contains("blir skjult for Mona Lie", "Dette kan være farlig for deg");
        look(browser, "the preview");
        return check;
    }

    private static List<String> named(Page check) {
        Page items = check.follow("Se alt som endrer seg");
        List<String> named = new ArrayList<>(items.entries());
        while (items.hasLink("Vis eldre")) {
            items = items.follow("Vis eldre");
            named.addAll(items.entries());
        }
        items.follow("Tilbake til dette skjer");
        return named;
    }

    private static Page set(Browser browser, Page check) {
        browser.watch().expect(422);
        Page refused = check.press("Sett sperringen");
        assertThat(refused.title()).startsWith("Feil:");
        look(browser, "not understood");
        Page block = refused.choose(UNDERSTOOD).press("Sett sperringen");
        assertThat(block.text()).contains("Sperringen er satt.", "Du satte sperringen");
        look(browser, "set");
        return block;
    }

    private static void look(Browser browser, String state) {
        Accessibility.assertNoFaults(browser.colours("light"), state);
        Accessibility.assertContrast(browser.colours("dark"), state + ", dark");
    }
}
