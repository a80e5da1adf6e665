package no.helseporten.portal.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.helseporten.portal.testing.Browser.Page;
import no.helseporten.portal.testing.Form;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What is said before a block is set: neither more than she may know, nor anything else than what will be. */
class WhatAPreviewSaysTest extends BlockPagesTest {

    @Test
    void what_she_may_not_see_is_neither_named_nor_counted() {
        for (Page page : new Page[] {
            get("/blocking"),
            get("/blocking/new/information"),
            check(service("Alle dokumenter")),
            check(service("Alle prøvesvar"))
        }) {
            assertThat(page.body()).doesNotContain("Holdt tilbake", "Utsatt svar");
        }
        assertThat(main(check(service("Alle dokumenter"))).text())
                .contains(
                        "2 opplysninger i journalen din blir skjult.",
                        "Dokumenter (2)",
                        "Er det noe du selv ikke får se ennå");
        assertThat(main(check(service("Alle prøvesvar"))).text()).contains("2 opplysninger", "Prøvesvar (2)");
        assertThat(cell(get("/blocking"), "Dokumenter", "Alt annet helsepersonell"))
                .isEqualTo("Alt (2)");
        assertThat(main(get("/blocking/new/information")).text()).contains("1 i journalen din");
    }

    @Test
    void it_is_the_same_while_she_writes_as_on_the_page_itself() {
        Page details = service("Alle dokumenter");
        Form form = Form.with(browser, details, "Se hva som skjer").choose("Fastlegen min");
        String draft = details.response().uri().getPath();
        Map<String, String> fields = new TreeMap<>(form.fields());

        Page live = browser.with("HX-Request", "true").postRaw(draft + "/preview", fields);

        assertThat(live.status()).isEqualTo(200);
        assertThat(live.body()).doesNotContain("<html");
        assertThat(drafts()).isEqualTo(1);
        assertThat(get(draft).html().select("input[value=GP][checked]"))
                .as("nothing is kept")
                .isEmpty();
        Document page =
                check(details, answers -> answers.choose("Fastlegen min")).html();
        assertThat(live.html().select("table").outerHtml())
                .isEqualTo(page.select("main table").outerHtml());
        assertThat(live.html().select(".preview-headline").text())
                .isEqualTo(page.select("main .preview-headline").text());
        assertThat(get(draft).html().select("#preview table").outerHtml())
                .isEqualTo(live.html().select("table").outerHtml());
    }

    @Test
    void while_a_day_cannot_be_the_preview_says_so() {
        Page details = service("Alle dokumenter");
        Map<String, String> fields = new TreeMap<>(Form.with(browser, details, "Se hva som skjer")
                .tamper("starts", "on")
                .fields());

        Page live = browser.with("HX-Request", "true")
                .postRaw(details.response().uri().getPath() + "/preview", fields);

        assertThat(live.html().select("p").text()).isEqualTo("Vi kan ikke vise hva som skjer før datoene er riktige.");
    }

    @Test
    void whom_it_changes_something_for_is_said_by_name() {
        Page check = check(information("Epikriser"));

        assertThat(main(check).text()).contains("Det blir annerledes for", "Anne Berg", "Alt annet helsepersonell");
        assertThat(cell(check, "Dokumenter", "Fastlegen og de som har skrevet om deg"))
                .isEqualTo("Før: Alt (2), nå: 1 av 2 ser alt");
    }

    @Test
    void where_she_is_going_is_said_when_they_will_not_see_it() {
        rows.encounter(
                "title",
                "Ny hudkontroll",
                "place_id",
                ward,
                "started_at",
                clock.instant().plus(Duration.ofDays(5)));

        assertThat(main(check(organisation(
                                "Hud",
                                "Hudpoliklinikken",
                                "De som arbeider her, skal ikke se det andre har skrevet om meg")))
                        .text())
                .contains(
                        "Dette kan gjelde timer du har",
                        "Hudpoliklinikken, Fjord sykehus",
                        "Fortell dem det du mener de må vite");
        assertThat(main(check(information("Mikrobiologi: bakterier, virus og andre smittestoffer")))
                        .text())
                .as("they wrote it")
                .doesNotContain("Dette kan gjelde timer du har");
    }

    @Test
    void a_block_on_a_unit_only_leaves_the_whole() {
        Page details = follow(Form.with(browser, get("/blocking/new/organisation?name=Fjord"), "Gå videre")
                .choose("Fjord sykehus")
                .choose("De som arbeider her, skal ikke se det andre har skrevet om meg")
                .choose("Gjelder bare dette stedet, ikke avdelingene under det")
                .send());

        assertThat(heading(details)).isEqualTo("Sperring: Fjord sykehus (bare dette stedet)");
        assertThat(main(check(details)).select("ul").text()).doesNotContain("Siv Lie");
    }

    @Test
    void a_record_with_nothing_in_it_is_no_fault() {
        for (String table : new String[] {"document", "report", "observation", "medicine", "critical", "encounter"}) {
            jdbc.sql("delete from record." + table + " where person_id = ?")
                    .param(kari.value())
                    .update();
        }

        Page check = check(service("Allergier og varsler"));

        assertThat(main(check).text())
                .contains("Ingenting av det som er i journalen din i dag, endrer seg.", "Sperret. Ingenting her ennå");
        assertThat(named(check)).isEqualTo(Set.of());
        set(check);
        assertThat(cell(get("/blocking"), "Allergier og varsler", "Alt annet helsepersonell"))
                .isEqualTo("Sperret. Ingenting her ennå");
    }

    @Test
    void a_long_list_of_what_changes_is_read_page_by_page() {
        for (int i = 0; i < 120; i++) {
            rows.document("title", "Notat nummer " + i);
        }

        Page check = check(service("Alle dokumenter"));

        assertThat(main(check).text()).contains("122 opplysninger", "og 117 til");
        assertThat(named(check)).hasSize(122);
    }

    /** What the table of who sees what says of a kind of information for somebody, as it is read aloud. */
    private static String cell(Page page, String row, String column) {
        var table = page.html().select("main table");
        int index = table.select("thead th").eachText().indexOf(column);
        assertThat(index)
                .as("%s in %s", column, table.select("thead th").eachText())
                .isPositive();
        return table.select("tbody tr").stream()
                .filter(line -> line.select("th").text().equals(row))
                .map(line ->
                        line.select("td").get(index - 1).select(".matrix-value").text())
                .findFirst()
                .orElseThrow();
    }
}
