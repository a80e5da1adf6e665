package no.helseporten.portal.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import no.helseporten.accesslog.AskAboutLookUp;
import no.helseporten.accesslog.LookUp;
import no.helseporten.accesslog.LookUp.Outcome;
import no.helseporten.accesslog.TakeAnswer;
import no.helseporten.accesslog.TellOverdueQuestions;
import no.helseporten.blocking.decision.Purpose;
import no.helseporten.person.PersonId;
import no.helseporten.portal.testing.Browser;
import no.helseporten.portal.testing.Browser.Page;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A citizen asks about a look-up, and is told what becomes of it. */
class AskPagesTest extends LogPagesTest {

    @Autowired
    private AskAboutLookUp askAboutLookUp;

    @Autowired
    private TakeAnswer takeAnswer;

    @Autowired
    private TellOverdueQuestions tellOverdueQuestions;

    @Autowired
    private TransactionTemplate inTransaction;

    @Test
    void a_stranger_is_sent_to_sign_in_and_a_form_without_its_token_is_refused() {
        LookUp lookUp = look(ANNE, YESTERDAY);

        assertThat(browser().get(ask(lookUp)).status()).isEqualTo(303);
        assertThat(signedIn().postRaw(ask(lookUp), Map.of("text", "Hvorfor?")).status())
                .isEqualTo(403);
        assertThat(signedIn().postRaw(ask(lookUp) + "/check", Map.of()).status())
                .isEqualTo(403);
        assertThat(questions()).isZero();
    }

    @Test
    void nobody_asks_about_another_persons_log() {
        LookUp olas = write(lookUp(PersonId.create(), ANNE, YESTERDAY, Purpose.TREAT, Outcome.GIVEN));
        Browser browser = signedIn();

        assertThat(browser.get(ask(olas)).status()).isEqualTo(404);
        assertThat(post(browser, ask(olas), Map.of("ready", "WHY")).status()).isEqualTo(404);
        assertThat(post(browser, ask(olas) + "/check", Map.of()).status()).isEqualTo(404);
        assertThat(browser.get("/accesslog/questions/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    @Test
    void what_is_missing_or_too_long_is_said_and_the_answers_are_kept() {
        LookUp lookUp = look(ANNE, YESTERDAY);
        Browser browser = signedIn();

        Page nothing = post(browser, ask(lookUp), Map.of("text", "  "));
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.html().title()).startsWith("Feil: ");
        assertThat(nothing.html().select("[role=alert] a[href^=#]").eachAttr("href"))
                .containsExactly("#ready");

        Page long_ = post(browser, ask(lookUp), Map.of("ready", "WHY", "text", "x".repeat(2_001)));
        assertThat(long_.status()).isEqualTo(422);
        assertThat(long_.html().select("[role=alert] a[href^=#]").eachAttr("href"))
                .containsExactly("#text");
        assertThat(long_.html().getElementById("text").val()).hasSize(2_001);
        assertThat(labelled(long_.html(), "Hvorfor var det nødvendig å se i journalen?")
                        .hasAttr("checked"))
                .isTrue();

        assertThat(post(browser, ask(lookUp), Map.of("ready", "EVERYTHING")).status())
                .isEqualTo(422);
        assertThat(post(browser, ask(lookUp), Map.of("text", "æ".repeat(2_000))).status())
                .isEqualTo(303);
        assertThat(questions()).isZero();
    }

    @Test
    void a_question_is_looked_over_and_sent_once_however_often_the_button_is_pressed() {
        LookUp lookUp = look(ANNE, YESTERDAY);
        Browser browser = signedIn();
        String check = post(browser, ask(lookUp), Map.of("ready", "WHY", "text", "Jeg kjenner henne ikke."))
                .location();

        Document checked = page(browser, check);
        assertThat(checked.select("main").text())
                .contains(
                        "Spørsmålet går til Sykehuset HF. De skal svare senest",
                        "Hvorfor var det nødvendig å se i journalen?",
                        "Jeg kjenner henne ikke.",
                        "fødselsnummeret ditt")
                .doesNotContain(NUMBER);
        String sent = post(browser, check, Map.of()).location();
        assertThat(post(browser, check, Map.of()).location()).isEqualTo(sent);
        assertThat(browser.get(ask(lookUp)).location()).isEqualTo(sent);
        assertThat(browser.get(check).location()).isEqualTo(sent);
        assertThat(questions()).isEqualTo(1);

        Document asked = page(browser, sent);
        assertThat(asked.select("[role=status]").text()).contains("Spørsmålet er sendt til Sykehuset HF");
        assertThat(asked.select("main").text()).contains("Sendt", "Jeg kjenner henne ikke.");
        assertThat(page(browser, "/accesslog/questions").select("main li").text())
                .contains("Spørsmål om Anne Lege", "Sykehuset HF", "Sendt");
        assertThat(page(browser, "/accesslog/" + lookUp.id()).select("main").text())
                .contains("Spørsmål om Anne Lege")
                .doesNotContain("Spør om dette oppslaget");
    }

    @Test
    void a_place_that_is_not_connected_is_asked_by_a_letter() {
        LookUp lookUp = look(PER, YESTERDAY);
        Browser browser = signedIn();

        Document page = page(browser, ask(lookUp));
        assertThat(page.select("main").text())
                .contains(
                        "Stedet er ikke koblet til Helseporten",
                        "Til Fjellby kommune",
                        "Når: " + date(YESTERDAY, "d. MMMM yyyy") + " kl. 21.30",
                        "Hvem: Per Pleier, sykepleier",
                        "svar innen 30 dager")
                .doesNotContain(NUMBER, "7654321");
        assertThat(page.select("main form")).isEmpty();
        assertThat(post(browser, ask(lookUp), Map.of("ready", "WHY")).location())
                .isEqualTo(ask(lookUp));
        assertThat(post(browser, ask(lookUp) + "/check", Map.of()).location()).isEqualTo(ask(lookUp));
        assertThat(questions()).isZero();
    }

    @Test
    void the_answer_is_shown_and_told_of() {
        Browser browser = signedIn();
        String sent = sent(browser, look(ANNE, YESTERDAY));
        UUID id = UUID.fromString(sent.substring(sent.lastIndexOf('/') + 1));

        inTransaction.executeWithoutResult(
                status -> takeAnswer.received(takeAnswer.find(HOSPITAL, id).orElseThrow(), clock.instant()));
        assertThat(page(browser, sent).select("main").text()).contains("De har tatt imot");
        inTransaction.executeWithoutResult(status -> takeAnswer.answered(
                takeAnswer.find(HOSPITAL, id).orElseThrow(), "Hun var\n<b>på vakt</b>.", clock.instant()));

        Document page = page(browser, sent);
        assertThat(page.select("main").text()).contains("Besvart", "<b>på vakt</b>");
        await().untilAsserted(() -> assertThat(
                        page(browser, "/notice").select("main a").eachAttr("href"))
                .contains(sent));
        assertThat(page(browser, "/notice").text()).contains("Du har fått svar på et spørsmål");
    }

    @Test
    void an_answer_that_is_late_is_told_of_with_what_she_can_do() {
        Browser browser = signedIn();
        String sent = sent(browser, look(ANNE, YESTERDAY));
        clock.moveBy(Duration.ofDays(31));
        tellOverdueQuestions.run(() -> false);

        Browser later = signedIn();
        Element main = page(later, sent).selectFirst("main");
        assertThat(main).isNotNull();
        assertThat(main.text()).contains("Fristen er gått ut", "klag", "Datatilsynet");
        await().untilAsserted(
                        () -> assertThat(page(later, "/notice").select("main a").eachAttr("href"))
                                .contains(sent));
    }

    @Test
    void broken_glass_is_told_of_with_the_way_to_the_row() {
        LookUp broken = write(lookUp(kari, ANNE, YESTERDAY, Purpose.BTG, Outcome.BROKEN));
        Browser browser = signedIn();

        await().untilAsserted(() -> assertThat(
                        page(browser, "/notice").select("main a").eachAttr("href"))
                .contains("/accesslog/" + broken.id()));
        assertThat(page(browser, "/notice").text()).contains("Helsepersonell åpnet journalen din i en nødsituasjon");
    }

    @Test
    void many_breaks_of_one_day_are_one_notice_and_an_attempt_is_told_of_in_its_own_words() {
        LookUp first = write(lookUp(kari, ANNE, YESTERDAY, Purpose.BTG, Outcome.BROKEN));
        write(lookUp(kari, ANNE, YESTERDAY.plusSeconds(1), Purpose.BTG, Outcome.BROKEN));
        write(lookUp(kari, ANNE, YESTERDAY.plusSeconds(2), Purpose.BTG, Outcome.BROKEN));
        LookUp tried = write(lookUp(kari, PER, YESTERDAY, Purpose.BTG, Outcome.REFUSED));
        Browser browser = signedIn();

        await().untilAsserted(() -> assertThat(page(browser, "/notice").text())
                .contains("åpnet journalen din i en nødsituasjon", "prøvde å åpne journalen din"));
        await().untilAsserted(() -> assertThat(
                        jdbc.sql("select count(*) from portal.event_publication where event_type like '%Glass%'")
                                .query(Long.class)
                                .single())
                .isZero());
        assertThat(page(browser, "/notice").select("main a[href^=/accesslog/]").eachAttr("href"))
                .containsExactlyInAnyOrder("/accesslog/" + first.id(), "/accesslog/" + tried.id());
    }

    @Test
    void what_was_not_sent_because_a_helper_has_asked_is_said_and_kept() {
        LookUp lookUp = look(ANNE, YESTERDAY);
        Browser browser = signedIn();
        String check =
                post(browser, ask(lookUp), Map.of("text", "Hvorfor så du?")).location();
        UUID helpers = askAboutLookUp
                .ask(kari, lookUp.id(), PersonId.create(), "Hvem er det?")
                .orElseThrow()
                .question()
                .id();

        Page answered = post(browser, check, Map.of());
        assertThat(answered.location()).isEqualTo("/accesslog/questions/" + helpers);
        assertThat(page(browser, answered.location()).select("[role=status]").text())
                .contains("Noen har alt spurt om dette oppslaget", "Spørsmålet ditt er ikke sendt");
        assertThat(questions()).isEqualTo(1);
        assertThat(jdbc.sql("select own_words from accesslog.question_draft")
                        .query(String.class)
                        .list())
                .containsExactly("Hvorfor så du?");
    }

    private String sent(Browser browser, LookUp lookUp) {
        String check = post(browser, ask(lookUp), Map.of("ready", "WHO,WHY")).location();
        return post(browser, check, Map.of()).location();
    }

    /** As the page's own form: it names whose page it is. */
    private Page post(Browser browser, String path, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        all.put("subject", kari.toString());
        return browser.post(path, all);
    }

    private static String ask(LookUp lookUp) {
        return "/accesslog/" + lookUp.id() + "/ask";
    }

    private long questions() {
        return jdbc.sql("select count(*) from accesslog.question")
                .query(Long.class)
                .single();
    }
}
