package no.helseporten.portal.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import no.helseporten.access.Access;
import no.helseporten.person.testing.RegisterRows;
import no.helseporten.portal.testing.Browser.Page;
import no.helseporten.portal.testing.Form;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class GivePagesTest extends AuthorityPagesTest {

    @Test
    void whoever_is_not_signed_in_is_sent_to_sign_in() {
        assertThat(browser().get("/access/given/new").location()).startsWith("/sign-in");
        assertThat(browser().get("/access").location()).startsWith("/sign-in");
        assertThat(browser().post("/access/given/new", Map.of()).location()).startsWith("/sign-in");
    }

    @Test
    void without_the_hidden_token_nothing_is_taken() {
        Met giver = meet("Kari", ADULT);

        assertThat(giver.browser().postRaw("/access/given/new", Map.of()).status())
                .isEqualTo(403);
        assertThat(giver.browser().postRaw("/access/preview", Map.of()).status())
                .isEqualTo(403);
    }

    @Test
    void what_is_missing_is_said_at_each_field_and_the_answers_are_kept() {
        Met giver = meet("Kari", ADULT);

        Page page = refused(giver, form -> form.write("Fullt navn", "Ola Nordmann")
                .tamper("right", "")
                .tamper("ends", ""));

        Document html = page.html();
        assertThat(html.title()).startsWith("Feil: ");
        assertThat(html.select("[role=alert] a[href^=#]").eachAttr("href"))
                .containsExactly("#number", "#areas", "#right", "#ends");
        assertThat(html.select("[role=alert] a[href^=#]").eachAttr("href"))
                .allSatisfy(link -> assertThat(html.selectFirst(link)).isNotNull());
        assertThat(html.getElementById("name").val()).isEqualTo("Ola Nordmann");
    }

    @Test
    void a_number_that_is_none_her_own_and_that_of_a_child_are_refused() {
        Met giver = meet("Kari", ADULT);
        Met child = meet("Lise", LocalDate.of(2013, 1, 1));

        assertThat(error(refused(giver, form -> about(form, "12345678901", "Ola Nordmann")), "number"))
                .startsWith("Dette er ikke et gyldig fødselsnummer");
        assertThat(error(refused(giver, form -> about(form, giver.number(), "Kari Nordmann")), "number"))
                .startsWith("Dette er ditt eget fødselsnummer");
        assertThat(error(refused(giver, form -> about(form, child.number(), "Lise Nordmann")), "number"))
                .isEqualTo("Den som får fullmakt, må være 18 år eller eldre");
    }

    @Test
    void somebody_with_a_secret_address_cannot_be_told_from_nobody() {
        Met giver = meet("Kari", ADULT);
        String number = number();
        UnaryOperator<Form> answers =
                form -> about(form, number, "Ola Nordmann").choose("Dokumenter");

        String unknown = comparable(refused(giver, answers));
        var receiver = told(number, ADULT);
        RegisterRows.tell(jdbc, receiver, "Per", ADULT);
        String anotherName = comparable(refused(giver, answers));
        RegisterRows.tell(jdbc, receiver, "Ola", LocalDate.of(2015, 1, 1));
        RegisterRows.protect(jdbc, receiver);
        String protectedChild = comparable(refused(giver, answers));
        RegisterRows.tell(jdbc, receiver, "Ola", ADULT);
        String protectedAddress = comparable(refused(giver, answers));
        RegisterRows.bury(jdbc, receiver);
        String dead = comparable(refused(giver, answers));
        RegisterRows.tell(jdbc, receiver, "Ola", null);

        assertThat(unknown).contains("Vi finner ingen med dette fødselsnummeret og navnet");
        assertThat(anotherName).isEqualTo(unknown);
        assertThat(protectedChild).isEqualTo(unknown);
        assertThat(protectedAddress).isEqualTo(unknown);
        assertThat(dead).isEqualTo(unknown);
        assertThat(comparable(refused(giver, answers))).isEqualTo(unknown);
    }

    @Test
    void what_no_reader_could_have_chosen_is_refused() {
        Met giver = meet("Kari", ADULT);
        Met receiver = meet("Ola", ADULT);
        for (String area : new String[] {"PRIVACY", "REPRESENTATION", "DOCUMENTS,PRIVACY", "documents", "'; --"}) {
            assertThat(error(
                            refused(giver, form -> about(form, receiver.number(), "Ola Nordmann")
                                    .tamper("areas", area)),
                            "areas"))
                    .isEqualTo("Velg bare blant det som står i listen");
        }
        assertThat(error(
                        refused(giver, form -> about(form, receiver.number(), "Ola Nordmann")
                                .tamper("right", "act")),
                        "areas"))
                .isEqualTo("Velg minst én ting fullmakten skal gjelde");
        assertThat(error(
                        refused(giver, form -> about(form, receiver.number(), "Ola Nordmann")
                                .choose("Dokumenter")
                                .tamper("right", "own")),
                        "right"))
                .startsWith("Velg om");
    }

    @Test
    void a_last_day_that_is_past_that_there_is_none_of_or_that_was_not_asked_for_is_refused() {
        Met giver = meet("Kari", ADULT);
        Met receiver = meet("Ola", ADULT);

        assertThat(error(refused(giver, form -> ending(form, receiver, "1", "1", "2020")), "until"))
                .isEqualTo("Siste dag kan ikke være før i dag");
        assertThat(error(refused(giver, form -> ending(form, receiver, "31", "2", "2050")), "until"))
                .startsWith("Denne datoen finnes ikke");
        assertThat(error(refused(giver, form -> ending(form, receiver, "1", "1", "9999")), "until"))
                .startsWith("Siste dag kan ikke være mer enn 100 år");
        assertThat(error(
                        refused(giver, form -> ending(form, receiver, "1", "1", "2050")
                                .choose("Uten sluttdato")),
                        "ends"))
                .startsWith("Du valgte uten sluttdato");
        assertThat(error(
                        refused(giver, form -> about(form, receiver.number(), "Ola Nordmann")
                                .choose("Dokumenter")
                                .write("Hva skal fullmakten brukes til? (valgfritt)", "x".repeat(201))),
                        "purpose"))
                .startsWith("Skriv høyst 200 tegn");
    }

    @Test
    void whoever_looks_for_too_many_has_to_wait() {
        Met giver = meet("Kari", ADULT);
        Met receiver = meet("Ola", ADULT);
        for (int i = 0; i < 10; i++) {
            String another = number();
            refused(giver, form -> about(form, another, "Ola Nordmann"));
        }

        assertThat(error(refused(giver, form -> about(form, receiver.number(), "Ola Nordmann")), "number"))
                .endsWith("Vent en time, og prøv igjen");
    }

    @Test
    void somebody_of_fifteen_is_told_when_she_may() {
        Met young =
                meet("Lise", LocalDate.ofInstant(clock.instant(), Access.OSLO).minusYears(15));

        Page page = young.get("/access/given/new");

        assertThat(page.html().select("main").text()).contains("Du må være 16 år for å gi fullmakt");
        assertThat(page.html().select("main form")).isEmpty();
        assertThat(young.browser()
                        .post(
                                "/access/given/new",
                                Map.of("number", number(), "name", "Ola Nordmann", "areas", "DOCUMENTS"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_draft_of_somebody_else_is_as_one_that_does_not_exist() {
        Met giver = meet("Kari", ADULT);
        Met receiver = meet("Ola", ADULT);
        Met other = meet("Per", ADULT);
        String draft = form(giver)
                .write("Fødselsnummer", receiver.number())
                .write("Fullt navn", "Ola Nordmann")
                .choose("Dokumenter")
                .send()
                .location();
        String none = "/access/given/draft/" + UUID.randomUUID();
        long before = changes();

        for (String step : new String[] {"", "/change"}) {
            assertThat(comparable(other.get(draft + step))).isEqualTo(comparable(other.get(none + step)));
            assertThat(other.get(draft + step).status()).isEqualTo(404);
            assertThat(other.browser().post(draft + step, Map.of()).status()).isEqualTo(404);
        }
        String id = draft.substring(draft.lastIndexOf('/') + 1);
        assertThat(other.browser().post("/access/preview", Map.of("draft", id)).status())
                .isEqualTo(404);
        assertThat(changes()).isEqualTo(before);
    }

    @Test
    void what_became_impossible_while_she_read_is_said_and_not_given() {
        Met giver = meet("Kari", ADULT);
        Met receiver = meet("Ola", ADULT);
        Page check = giver.follow(form(giver)
                .write("Fødselsnummer", receiver.number())
                .write("Fullt navn", "Ola Nordmann")
                .choose("Dokumenter")
                .send());
        RegisterRows.protect(jdbc, receiver.id());
        long before = changes();

        Page page = Form.with(giver.browser(), check, "Gi fullmakt").send();

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("[role=alert]").text()).contains("Ingenting er gitt");
        assertThat(changes()).isEqualTo(before);
    }

    @Test
    void is_looked_over_corrected_and_given_once() {
        Met giver = meet("Kari", ADULT);
        Met receiver = meet("Ola", ADULT);
        Page check = giver.follow(form(giver)
                .write("Fødselsnummer", receiver.number())
                .write("Fullt navn", "nordmann, ola")
                .choose("Dokumenter")
                .choose("Se og gjøre noe for deg")
                .write("Hva skal fullmakten brukes til? (valgfritt)", "Etter <b>operasjonen</b>")
                .send());

        assertThat(check.html().select("main").text())
                .contains("Ola Nordmann får se", "Etter <b>operasjonen</b>", "Gi fullmakt videre")
                .doesNotContain(receiver.number());
        String edit =
                check.html().select("main a:contains(Endre det du har valgt)").attr("href");
        Page corrected = giver.follow(Form.with(giver.browser(), giver.get(edit), "Se over fullmakten")
                .choose("Timeavtaler")
                .choose("Til en dato")
                .write("Dag", "31")
                .write("Måned", "12")
                .write("År", "2090")
                .send());
        assertThat(corrected.html().select("main").text())
                .contains("Bestille, endre og avlyse timer", "Til og med 31. desember 2090");

        Page first = Form.with(giver.browser(), corrected, "Gi fullmakt").send();
        Page second = Form.with(giver.browser(), corrected, "Gi fullmakt").send();

        assertThat(first.status()).isEqualTo(303);
        assertThat(second.location()).isEqualTo(first.location());
        Page given = giver.follow(first);
        assertThat(heading(given)).isEqualTo("Tilgangen til Ola Nordmann");
        assertThat(given.html().select("main .lead").text())
                .isEqualTo("Ola Nordmann kan se og gjøre noe med dokumenter og timeavtaler.");
        assertThat(jdbc.sql("select count(*) from access.authority where person_id = ?")
                        .param(giver.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(giver.get("/access").html().select("main").text()).contains("Ola Nordmann");
    }

    @Test
    void a_second_one_to_the_same_receiver_leads_to_the_first() {
        Met giver = meet("Kari", ADULT);
        Met receiver = meet("Ola", ADULT);
        String first = give(giver, receiver, "Ola", "Dokumenter");

        Page page = refused(
                giver, form -> about(form, receiver.number(), "Ola Nordmann").choose("Prøvesvar"));

        assertThat(error(page, "number")).startsWith("Denne personen har allerede fullmakt fra deg");
        assertThat(page.html().select("main a[href=" + first + "]")).hasSize(1);
    }

    @Test
    void an_old_tab_with_a_draft_that_is_given_says_that_nothing_was_changed() {
        Met giver = meet("Kari", ADULT);
        Met receiver = meet("Ola", ADULT);
        Page check = giver.follow(form(giver)
                .write("Fødselsnummer", receiver.number())
                .write("Fullt navn", "Ola Nordmann")
                .choose("Dokumenter")
                .send());
        String edit = check.html().select("main a[href$=/change]").attr("href");
        Form old = Form.with(giver.browser(), giver.get(edit), "Se over fullmakten")
                .choose("Prøvesvar");
        String given = Form.with(giver.browser(), check, "Gi fullmakt").send().location();
        giver.get(given);
        long before = changes();

        Page page = giver.follow(old.send());

        assertThat(page.html().select("[role=alert]").text()).contains("ingenting ble endret", "Endre");
        assertThat(heading(page)).isEqualTo("Tilgangen til Ola Nordmann");
        assertThat(giver.get(edit).location()).isEqualTo(given);
        assertThat(changes()).isEqualTo(before);
    }

    private Page refused(Met giver, UnaryOperator<Form> answers) {
        long changes = changes();
        long drafts = drafts();
        Page page = answers.apply(form(giver)).send();
        assertThat(page.status()).isEqualTo(422);
        assertThat(changes()).isEqualTo(changes);
        assertThat(drafts()).isEqualTo(drafts);
        return page;
    }

    private static Form about(Form form, String number, String name) {
        return form.write("Fødselsnummer", number).write("Fullt navn", name);
    }

    private static Form ending(Form form, Met receiver, String day, String month, String year) {
        return about(form, receiver.number(), "Ola Nordmann")
                .choose("Dokumenter")
                .choose("Til en dato")
                .write("Dag", day)
                .write("Måned", month)
                .write("År", year);
    }

    private static String error(Page page, String field) {
        return page.html().select("[role=alert] a[href=#" + field + "]").text();
    }

    /** All of the page but what is new each time. */
    private static String comparable(Page page) {
        Document html = page.html();
        html.select("input[name=_csrf], strong:matches(^[0-9A-F]{10}$)").remove();
        return page.status() + html.title() + html.select("main").outerHtml();
    }
}
