package no.helseporten.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.helseporten.world.Source;
import no.helseporten.world.World;
import no.helseporten.world.people.Personnel;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A woman blocks her notes, for all but her doctor. Somebody opens them in an emergency; she asks why, and is answered. */
@Journey
class BrokenGlassJourney {

    private static final String REASON = "Bevisstløs ved ankomst";
    private static final String WORDS = "Hva var det som hastet så?";
    private static final String ANSWER = "Du kom bevisstløs med ambulanse, og vi måtte vite hva du bruker.";

    @Test
    void from_the_block_to_the_answer(Browser browser, World world) throws Exception {
        String number = People.numberOf(world, "adult");
        List<String> before =
                JournalSystem.of(world, Personnel.AAS, "TREAT", "", number).documents();
        List<String> doctors =
                JournalSystem.of(world, Personnel.BAKKE, "TREAT", "", number).documents();

        block(browser);

        JournalSystem physician = JournalSystem.of(world, Personnel.AAS, "TREAT", "", number);
        assertThat(physician.documents()).isSubsetOf(before).hasSizeLessThan(before.size());
        assertThat(physician.padlock("DocumentReference")).contains("BTG");
        assertThat(JournalSystem.of(world, Personnel.BAKKE, "TREAT", "", number).documents())
                .as("her doctor is exempted")
                .isEqualTo(doctors);
        assertThat(JournalSystem.of(world, Personnel.AAS, "BTG", REASON, number).documents())
                .isEqualTo(before);

        String asked = ask(browser);
        answer(world, asked);

        Page question = browser.open("/accesslog/questions").openFirstEntry("/accesslog/questions");
        assertThat(question.text()).contains("Besvart", ANSWER);
        look(browser, "answered");
    }

    private static void block(Browser browser) {
        new TestSignIn(browser.open("/sign-in")).as("adult");
        browser.arriveAt("/home");
        Page information = browser.open("/blocking/new/information").open("Grupper av dokumenter");
        Page details = information.choose("Løpende journal og notater").press("Gå videre");
        Page check = details.choose("Fastlegen min").press("Se hva som skjer");
        assertThat(check.text()).contains("Unntatt fra sperringen: Fastlegen min.", "Står det om liv eller helse");
        look(browser, "the preview");
        assertThat(check.press("Sett sperringen").text()).contains("Sperringen er satt.", "Fastlegen min");
        look(browser, "set");
    }

    /** The id of her question. */
    private static String ask(Browser browser) {
        // A notice is written a moment after what it tells of.
        browser.patience().until(anything -> browser.open("/notice")
                .text()
                .contains("Helsepersonell åpnet journalen din i en nødsituasjon"));
        Page log = browser.open("/accesslog?kind=BROKEN");
        assertThat(log.text()).contains("Henrik Aas", REASON);
        look(browser, "the log");
        Page row = log.openFirstEntry("/accesslog");
        look(browser, "the look-up");
        Page form = row.follow("Spør om dette oppslaget");
        look(browser, "to ask");
        Page check = form.choose("Hvorfor var det nødvendig å se i journalen?")
                .fill("Med egne ord (valgfritt)", WORDS)
                .press("Se over spørsmålet");
        look(browser, "looked over");
        assertThat(check.press("Send spørsmålet").text()).contains("Spørsmålet er sendt til Fjordheim sykehus HF");
        look(browser, "asked");
        return browser.path().replaceFirst(".*/", "");
    }

    /** What the hospital's own system does: finds the question, and answers it. */
    private static void answer(World world, String id) throws Exception {
        // Searches are held back for half a minute; by its id it is there at once.
        JsonNode question = JsonMapper.shared()
                .readTree(world.door()
                        .get("Task/" + id, world.machineIssuer().tokenToFollow(Source.HOSPITAL))
                        .body());
        assertThat(question.path("input").toString()).contains(WORDS);
        String answered = """
                {"resourceType":"Task","id":"answer-%1$s","status":"completed","intent":"order",
                 "identifier":[{"system":"https://helseporten.no/fhir/look-up-question","value":"%1$s"}],
                 "output":[{"type":{"coding":[{
                   "system":"https://helseporten.no/fhir/CodeSystem/look-up-question-part","code":"answer"}]},
                   "valueString":"%2$s"}]}""".formatted(id, ANSWER);
        var taken = world.door()
                .put("Task/answer-" + id, answered, world.machineIssuer().tokenFor(Source.HOSPITAL));
        assertThat(taken.statusCode()).as(taken.body()).isLessThan(300);
    }

    private static void look(Browser browser, String state) {
        Accessibility.assertNoFaults(browser.colours("light"), state);
        Accessibility.assertContrast(browser.colours("dark"), state + ", dark");
    }
}
