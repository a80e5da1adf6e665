package no.helseporten.portal.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.helseporten.accesslog.LookUp;
import no.helseporten.accesslog.LookUp.Act;
import no.helseporten.accesslog.LookUp.Outcome;
import no.helseporten.accesslog.LookUp.Who;
import no.helseporten.blocking.decision.Purpose;
import no.helseporten.person.PersonId;
import no.helseporten.portal.testing.Browser;
import no.helseporten.ui.Formats;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the citizen is told of the personnel who have looked in her record. */
class AccessLogPageTest extends LogPagesTest {

    private static final String PATH = "/accesslog";
    private static final Instant LONG_AGO = YESTERDAY.minus(Duration.ofDays(700));

    @Test
    void a_stranger_is_sent_to_sign_in() {
        assertThat(browser().get(PATH).status()).isEqualTo(303);
        assertThat(browser().get(PATH + "/download").status()).isEqualTo(303);
        assertThat(browser().get(PATH + "/" + UUID.randomUUID()).status()).isEqualTo(303);
    }

    @Test
    void nobody_is_told_of_another_persons_record() {
        LookUp olas = write(lookUp(PersonId.create(), ANNE, YESTERDAY, Purpose.TREAT, Outcome.GIVEN));
        Browser browser = signedIn();

        assertThat(page(browser, PATH).text()).contains("Ingen har sett i journalen");
        assertThat(browser.get(PATH + "/" + olas.id()).status()).isEqualTo(404);
        assertThat(browser.get(PATH + "/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(browser.get(PATH + "/download").body()).doesNotContain("Anne");
    }

    @Test
    void an_empty_log_says_so_warmly() {
        Document page = page(PATH);

        assertThat(page.select("main").text()).contains("Ingen har sett i journalen", "Det er helt vanlig");
        assertThat(page.select("main form")).isEmpty();
    }

    @Test
    void a_row_says_who_where_when_why_and_what() {
        look(ANNE, YESTERDAY, document("Epikrise", false));

        Document page = page(PATH);
        assertThat(page.select("main h2").text()).containsIgnoringCase(date(YESTERDAY, "EEEE d. MMMM yyyy"));
        assertThat(page.select("main h3").eachText()).containsExactly("Sykehuset HF, Hudpoliklinikken");
        Element row = row(page, "Anne Lege, lege");
        assertThat(row.text())
                .contains("Kl. 21.30", "For å gi deg helsehjelp (helsepersonelloven § 45)", "Så: Epikrise.");
        assertThat(page.select("main").text()).doesNotContain("1234567", NUMBER);
    }

    @Test
    void what_is_withheld_from_her_is_not_named_here_either() {
        UUID withheld = document("Notat om noe annet", true);
        LookUp lookUp = look(ANNE, YESTERDAY, document("Epikrise", false), withheld);

        assertThat(page(PATH).text()).contains("Så: Epikrise.").doesNotContain("Notat om noe annet", "1 til");
        assertThat(page(PATH + "/" + lookUp.id()).text())
                .contains("Dette ble sett (1)")
                .doesNotContain("Notat om noe annet");
    }

    @Test
    void the_first_few_are_named_and_the_rest_are_counted() {
        UUID[] items = new UUID[40];
        for (int i = 0; i < items.length; i++) {
            items[i] = document("Notat " + i, false);
        }
        LookUp lookUp = look(ANNE, YESTERDAY, items);

        assertThat(row(page(PATH), "Anne Lege").text()).contains("Så: Notat 0, Notat 1, Notat 2 og 37 til.");
        assertThat(page(PATH + "/" + lookUp.id()).select("main section li").eachText())
                .contains("Notat 39");
    }

    @Test
    void what_somebody_does_again_and_again_in_a_day_is_one_row_that_opens_to_each() {
        LookUp first = look(ANNE, YESTERDAY, document("Epikrise", false));
        LookUp second = look(ANNE, YESTERDAY.minusSeconds(60), document("Notat", false));
        write(lookUp(kari, ANNE, YESTERDAY.minusSeconds(90), Purpose.TREAT, Outcome.REFUSED));

        Document page = page(PATH);
        assertThat(page.select("main section.log-day ul.rows > li")).hasSize(2);
        Element row = row(page, "2 ganger, sist kl. 21.30");
        assertThat(row.text()).startsWith("Anne Lege, lege").contains("Så: Epikrise, Notat.");
        assertThat(row.select("details summary").text()).isEqualTo("Se alle 2 oppslagene");
        assertThat(row.select("details a").eachAttr("href"))
                .containsExactly(PATH + "/" + first.id(), PATH + "/" + second.id());
        assertThat(row.select("details li").eachText())
                .containsExactly("Kl. 21.30 Så: Epikrise.", "Kl. 21.29 Så: Notat.");
    }

    @Test
    void refused_and_broken_glass_are_told_apart_in_words() {
        write(lookUp(kari, PER, YESTERDAY, Purpose.TREAT, Outcome.REFUSED));
        LookUp broken = write(lookUp(kari, ANNE, YESTERDAY, Purpose.BTG, Outcome.BROKEN));

        Document page = page(PATH);
        assertThat(row(page, "Per Pleier").text())
                .contains("Fikk ikke se", "Prøvde å se dokumenter. Ingenting ble vist.")
                .doesNotContain("§");
        assertThat(row(page, "Anne Lege").text())
                .contains("Åpnet i en nødsituasjon", "nødrett", "Begrunnelse: «Bevisstløs ved ankomst».");
        assertThat(page(PATH + "/" + broken.id()).text()).contains("Du får alltid beskjed når det skjer");
    }

    @Test
    void what_another_system_has_told_says_who_told_it() {
        write(new LookUp(
                UUID.randomUUID(),
                kari,
                YESTERDAY,
                new Who(null, null, null, null, null, null, null),
                null,
                null,
                Act.WRITE,
                Outcome.GIVEN,
                Set.of(),
                List.of(),
                List.of("Kurve"),
                HOSPITAL,
                UUID.randomUUID()));

        Element row = row(page(PATH), "Ukjent navn");
        assertThat(row.text())
                .contains("Skrev i journalen", "Skrev: Kurve.", "Meldt av Sykehuset HF.", "Det er ikke sagt hvorfor");
    }

    @Test
    void it_can_be_narrowed_to_a_person_a_place_a_kind_and_a_year() {
        look(ANNE, YESTERDAY);
        write(lookUp(kari, PER, LONG_AGO, Purpose.TREAT, Outcome.REFUSED));

        Document all = page(PATH);
        assertThat(labelled(all, "Hvem").select("option").eachText())
                .containsExactly("Alle", "Anne Lege, lege", "Per Pleier, sykepleier");
        assertThat(labelled(all, "Når").select("option").eachText())
                .startsWith("Hele tiden", "Siste måned", "Siste år", date(clock.instant(), "yyyy"))
                .endsWith(date(LONG_AGO, "yyyy"));
        String per = labelled(all, "Hvem").select("option").last().val();
        assertThat(per).as("nobody is named in an address").doesNotContain("7654321");

        Document pers = page(PATH + "?who=" + per);
        assertThat(pers.select("main li.row").eachText()).anyMatch(text -> text.contains("Per Pleier"));
        assertThat(pers.select("main section.log-day").text()).doesNotContain("Anne Lege");
        assertThat(labelled(pers, "Hvem").select("option[selected]").text()).isEqualTo("Per Pleier, sykepleier");
        assertThat(days(page(PATH + "?kind=REFUSED"))).contains("Per Pleier").doesNotContain("Anne Lege");
        assertThat(days(page(PATH + "?period=month"))).contains("Anne Lege").doesNotContain("Per Pleier");
        assertThat(days(page(PATH + "?period=" + date(LONG_AGO, "yyyy"))))
                .contains("Per Pleier")
                .doesNotContain("Anne Lege");
        assertThat(page(PATH + "?kind=BROKEN").text()).contains("Ingenting å vise", "Vis alle oppslag");
        assertThat(days(page(PATH + "?who=x&where=y&kind=z&period=w"))).contains("Anne Lege", "Per Pleier");
    }

    @Test
    void a_long_log_is_read_page_by_page_and_the_choice_is_kept() {
        for (int day = 0; day < 70; day++) {
            look(ANNE, YESTERDAY.minus(Duration.ofDays(day)));
        }
        Document first = page(PATH + "?period=year");
        String older = first.select("nav[aria-label=Flere dager] a[rel=next]").attr("href");
        assertThat(first.select("main section.log-day")).hasSize(50);

        Document second = page(older);
        assertThat(second.select("main section.log-day")).hasSize(20);
        assertThat(second.select("nav[aria-label=Flere dager] a[rel=first]").attr("href"))
                .isEqualTo(PATH + "?period=year");
    }

    @Test
    void the_file_has_every_row_and_nothing_that_a_spreadsheet_would_run() {
        look(new Who("1234567", "=HYPERLINK(\"http://x\")", "lege", HOSPITAL, "Sykehuset HF", null, null), YESTERDAY);
        for (int i = 0; i < 1_200; i++) {
            look(PER, YESTERDAY.minusSeconds(i));
        }
        Browser.Page file = signedIn().get(PATH + "/download");

        assertThat(file.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(file.header("Content-Disposition"))
                .contains("attachment", "oppslag-i-journalen-" + date(clock.instant(), "yyyy-MM-dd") + ".csv");
        assertThat(file.header("Cache-Control")).contains("no-store");
        assertThat(file.body().lines().findFirst())
                .hasValue(
                        "\ufeff\"Dato\";\"Klokkeslett\";\"Navn\";\"Rolle\";\"Virksomhet\";\"Avdeling\";\"Hva som skjedde\";"
                                + "\"Hva som ble sett\";\"Formål\";\"Begrunnelse\";\"Grunnlag\";\"Meldt av\"");
        assertThat(file.body().lines()).hasSize(1_202);
        assertThat(file.body()).contains("\"'=HYPERLINK(\"\"http").doesNotContain("7654321");
    }

    @Test
    void she_can_block_whoever_it_was_and_the_place() {
        LookUp lookUp = look(ANNE, YESTERDAY);

        Document page = page(PATH + "/" + lookUp.id());
        Element person = form(page, "Sperr denne personen");
        Element place = form(page, "Sperr hele Sykehuset HF");
        Element unit = form(page, "Sperr bare Hudpoliklinikken");
        assertThat(person.attr("action")).isEqualTo("/blocking/new");
        assertThat(person.select("input[name=kind]").val()).isEqualTo("PERSON");
        assertThat(person.select("input[name=code]").val()).isEqualTo("1234567");
        assertThat(place.select("input[name=kind]").val()).isEqualTo("READING_ORGANISATION");
        assertThat(place.select("input[name=code]").val()).isEqualTo(HOSPITAL);
        assertThat(unit.attr("action")).isEqualTo("/blocking/new");
        assertThat(unit.select("input[name=kind]").val()).isEqualTo("READING_ORGANISATION");
        assertThat(unit.select("input[name=code]").val()).isEqualTo("999999911");

        Document without = page(PATH + "/" + look(PER, YESTERDAY).id());
        assertThat(form(without, "Sperr dette stedet")
                        .select("input[name=code]")
                        .val())
                .isEqualTo("999999902");
    }

    @Test
    void a_young_person_sees_who_looked_but_neither_what_nor_how_to_block() {
        told(NUMBER, LocalDate.now(Formats.ZONE).minusYears(14));
        LookUp lookUp = look(ANNE, YESTERDAY, document("Henvisning til BUP", false));

        assertThat(page(PATH).text()).contains("Anne Lege").doesNotContain("BUP");
        Document page = page(PATH + "/" + lookUp.id());
        assertThat(page.text()).doesNotContain("BUP", "Sperr denne");
        assertThat(page.select("a:contains(Spør om dette oppslaget)")).isEmpty();
        assertThat(signedIn().get(PATH + "/" + lookUp.id() + "/ask").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nn | Kven har sett i journalen? | For å gi deg helsehjelp (helsepersonellova § 45)",
                "en | Who has looked in the record? | To give you healthcare (Health Personnel Act section 45)"
            })
    void it_is_told_in_each_language(String language, String title, String why) {
        look(ANNE, YESTERDAY);

        Document page = page(signedIn().with("Accept-Language", language), PATH);
        assertThat(page.select("h1").text()).isEqualTo(title);
        assertThat(row(page, "Anne Lege").text()).contains(why);
    }

    @Test
    void it_is_found_beside_the_other_pages_on_who_sees_what() {
        assertThat(page("/access").select("nav.tabs a").eachAttr("href")).contains(PATH, "/access");
    }

    private static String days(Document page) {
        return page.select("main section.log-day").text();
    }

    private static Element form(Document page, String button) {
        Element found = page.selectFirst("form:has(button:containsOwn(" + button + "))");
        assertThat(found).as(button).isNotNull();
        return found;
    }

    private static Element row(Document page, String text) {
        Element row = page.selectFirst("main ul.rows > li:contains(" + text + ")");
        assertThat(row)
                .as("a row that says %s, in %s", text, page.select("main").text())
                .isNotNull();
        return row;
    }
}
