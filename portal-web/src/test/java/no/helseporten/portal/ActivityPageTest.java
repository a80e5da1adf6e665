package no.helseporten.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import no.helseporten.access.Reason;
import no.helseporten.activity.Activity;
import no.helseporten.activity.RecordActivity;
import no.helseporten.person.PersonId;
import no.helseporten.person.testing.RegisterRows;
import no.helseporten.portal.testing.Browser;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the citizen is told of what she and others have done in her record. */
class ActivityPageTest extends PortalTest {

    private static final String PATH = "/access/activity";

    /** In the evening in Oslo. */
    private static final Instant YESTERDAY = Instant.parse("2026-11-19T20:30:00Z");

    private static final PersonId OLA = PersonId.create();

    @Autowired
    private RecordActivity recordActivity;

    private PersonId kari = PersonId.create();

    @BeforeEach
    void anEmptyLog() {
        jdbc.sql("truncate activity.activity, activity.unsealed, activity.seal, activity.chain")
                .update();
        kari = told(NUMBER, LocalDate.of(1986, 8, 21));
        RegisterRows.tell(jdbc, OLA, "Ola", LocalDate.of(1980, 1, 1));
    }

    @Test
    void a_stranger_is_sent_to_sign_in() {
        assertThat(browser().get(PATH).status()).isEqualTo(303);
    }

    @Test
    void nobody_is_told_of_another_persons_record() {
        recordActivity.record(by(kari, OLA, YESTERDAY, "GET /record", null));
        recordActivity.record(by(OLA, kari, YESTERDAY, "GET /record/critical", null));

        assertThat(page(PATH).text()).contains("åpnet journalen").doesNotContain("kritisk informasjon");
        assertThat(page(PATH + "?who=" + PersonId.create()).text()).contains("Ingenting å vise");
    }

    @Test
    void why_somebody_was_refused_is_not_told() {
        recordActivity.record(new Activity(
                kari,
                OLA,
                YESTERDAY,
                "MEDICINES",
                "VIEW",
                "GET /record/medicines",
                null,
                false,
                Reason.PROTECTED_ADDRESS.name(),
                null));

        Element row = row(page(PATH), "Ola Nordmann prøvde noe, men ble stoppet");
        assertThat(row.text())
                .contains("Stoppet", "Det gjaldt medisiner", "Kl. 21.30")
                .doesNotContainIgnoringCase("adresse");
    }

    @Test
    void a_document_is_named_by_its_title_while_she_may_see_it() {
        UUID open = document("Epikrise", false);
        UUID withheld = document("Notat om noe annet", true);
        recordActivity.record(by(kari, OLA, YESTERDAY, "GET /record/documents/{id}", open));
        recordActivity.record(by(kari, OLA, YESTERDAY, "GET /record/documents/{id}", withheld));

        Document page = page(PATH);
        assertThat(page.select("main li:contains(Ola Nordmann åpnet et dokument)"))
                .hasSize(2);
        assertThat(page.select("main li:contains(Epikrise)")).hasSize(1);
        assertThat(page.text()).contains("Har fullmakt fra deg").doesNotContain("Notat om noe annet");
    }

    @Test
    void a_young_person_is_not_told_the_title_of_what_she_may_not_open_herself() {
        told(NUMBER, LocalDate.now(clock).minusYears(14));
        recordActivity.record(
                by(kari, OLA, YESTERDAY, "GET /record/documents/{id}", document("Henvisning til BUP", false)));

        assertThat(page(PATH).text()).contains("Ola Nordmann åpnet et dokument").doesNotContain("BUP");
    }

    @Test
    void what_is_done_again_and_again_in_a_day_is_one_row_that_opens_to_all_its_times() {
        for (int times = 0; times < 3; times++) {
            recordActivity.record(own(YESTERDAY.plus(Duration.ofMinutes(times))));
        }
        recordActivity.record(own(YESTERDAY.minus(Duration.ofDays(1))));

        Document page = page(PATH);
        assertThat(page.select("main h2").eachText()).contains("Torsdag 19. november 2026", "Onsdag 18. november 2026");
        Element row = row(page, "3 ganger, sist kl. 21.32");
        assertThat(row.text()).startsWith("Du åpnet oversikten").contains("Din egen tilgang");
        assertThat(row.select("details summary").text()).isEqualTo("Se alle tidspunktene");
        assertThat(row.select("details li").eachText()).containsExactly("21.32", "21.31", "21.30");
    }

    @Test
    void she_may_ask_for_what_others_did() {
        recordActivity.record(own(YESTERDAY));
        assertThat(page(PATH).select("select")).as("nobody else to choose").isEmpty();

        recordActivity.record(by(kari, OLA, YESTERDAY, "GET /record", null));
        Element choice = labelled(page(PATH), "Hvem");
        assertThat(choice.select("option").eachText())
                .containsExactly("Alle", "Alle andre enn meg", "Bare meg", "Ola Nordmann");

        Document others = page(PATH + "?who=others");
        assertThat(labelled(others, "Hvem").select("option[selected]").text()).isEqualTo("Alle andre enn meg");
        assertThat(others.select("main li").text()).contains("Ola Nordmann").doesNotContain("Du åpnet");
        String ola = choice.select("option").last().val();
        assertThat(page(PATH + "?who=" + ola).select("main li").text())
                .contains("Ola Nordmann")
                .doesNotContain("Du åpnet");
    }

    @Test
    void somebody_who_turned_out_to_be_another_is_named_as_she_is_now_and_stands_once_in_the_choice() {
        PersonId formerOla = PersonId.create();
        recordActivity.record(by(kari, formerOla, YESTERDAY, "GET /record", null));
        recordActivity.record(by(kari, OLA, YESTERDAY, "GET /record", null));
        jdbc.sql("insert into person.merged_person (gone_id, kept_id, at) values (?, ?, now())")
                .params(formerOla.value(), OLA.value())
                .update();

        Document page = page(PATH + "?who=others");
        assertThat(row(page, "Ola Nordmann åpnet journalen").text()).contains("2 ganger");
        assertThat(labelled(page, "Hvem").select("option:contains(Ola)")).hasSize(1);
    }

    @Test
    void a_long_log_is_read_page_by_page_and_the_choice_is_kept() {
        for (int day = 0; day < 130; day++) {
            recordActivity.record(by(kari, OLA, YESTERDAY.minus(Duration.ofDays(day)), "GET /record", null));
        }
        Document first = page(PATH + "?who=others");
        String older = first.select("nav[aria-label=Flere dager] a[rel=next]").attr("href");
        assertThat(first.select("main h2")).hasSize(100);
        assertThat(older).contains("who=others");

        Document second = page(older);
        assertThat(second.select("main h2")).hasSize(30);
        assertThat(second.select("nav[aria-label=Flere dager] a[rel=next]")).isEmpty();
        assertThat(second.select("nav[aria-label=Flere dager] a[rel=first]").attr("href"))
                .isEqualTo(PATH + "?who=others");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nn | Kven har brukt journalen din her? | Ola Nordmann opna journalen | Har fullmakt frå deg",
                "en | Who has used your record here?    | Ola Nordmann opened the record | Has power of attorney from you"
            })
    void it_is_told_in_each_language(String language, String title, String what, String ground) {
        recordActivity.record(by(kari, OLA, YESTERDAY, "GET /record", null));
        Browser browser = signedIn().with("Accept-Language", language);

        Document page = browser.get(PATH).html();
        assertThat(page.select("h1").text()).isEqualTo(title);
        assertThat(row(page, what).text()).contains(ground);
    }

    private Document page(String path) {
        Browser.Page page = signedIn().get(path);
        assertThat(page.status()).isEqualTo(200);
        return page.html();
    }

    private static Element row(Document page, String text) {
        Element row = page.selectFirst("main ul.rows > li:contains(" + text + ")");
        assertThat(row)
                .as("a row that says %s, in %s", text, page.select("main").text())
                .isNotNull();
        return row;
    }

    private static Element labelled(Document page, String label) {
        Element found = page.selectFirst("label:containsOwn(" + label + ")");
        assertThat(found).as(label).isNotNull();
        return page.getElementById(found.attr("for"));
    }

    private Activity own(Instant at) {
        return new Activity(kari, kari, at, "DOCUMENTS", "VIEW", "GET /home", null, true, "SELF", null);
    }

    private static Activity by(PersonId subject, PersonId actor, Instant at, String operation, @Nullable UUID item) {
        return new Activity(
                subject, actor, at, "DOCUMENTS", "VIEW", operation, item, true, "POWER_OF_ATTORNEY", UUID.randomUUID());
    }

    private UUID document(String title, boolean withheld) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into record.document (person_id, document_id, source, status, kind_text, title, written_at,
                                                     withheld, received_at)
                        values (:person, :id, '123456789', 'CURRENT', 'Notat', :title, :at, :withheld, :at)
                        """)
                .param("person", kari.value())
                .param("id", id)
                .param("title", title)
                .param("at", YESTERDAY.atOffset(ZoneOffset.UTC))
                .param("withheld", withheld)
                .update();
        return id;
    }
}
