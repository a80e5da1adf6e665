package no.helseporten.ui.gallery;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.helseporten.ui.Crumb;
import no.helseporten.ui.SummaryRow;
import no.helseporten.ui.Tab;
import no.helseporten.ui.Task;

/** The components that show and lead; the first state of each fragment has its required parameters only. */
public final class Fixtures {

    private Fixtures() {}

    /** Every fixture of every component, in the order of the gallery. */
    public static List<Fixture> all() {
        return Stream.of(actions(), messages(), lists(), navigation(), FormFixtures.all(), ChartFixtures.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Fixture> actions() {
        return List.of(
                Fixture.of("button", "submit", "alene", "text", "Send meldingen", "name", null, "value", null),
                Fixture.of("button", "secondary", "alene", "text", "Lagre utkastet", "name", null, "value", null),
                Fixture.of(
                        "button", "secondary", "med verdi", "text", "Lagre utkastet", "name", "act", "value", "save"),
                Fixture.of("button", "warning", "alene", "text", "Avbestill timen", "name", null, "value", null),
                Fixture.of("link", "action", "alene", "text", "Bestill time", "href", "/appointments"),
                Fixture.of("link", "secondary", "alene", "text", "Se alle timer", "href", "/appointments"),
                Fixture.of("link", "plain", "alene", "text", "Se alle prøvesvar", "href", "/record"),
                Fixture.of("link", "back", "alene", "text", "Tilbake til journalen", "href", "/record"),
                Fixture.of("link", "download", "bare tekst", "text", "Last ned epikrisen", "href", "/x", "meta", null),
                Fixture.of(
                        "link",
                        "download",
                        "med type",
                        "text",
                        "Last ned epikrisen",
                        "href",
                        "/x",
                        "meta",
                        "PDF, 340 kB"),
                Fixture.of("icon", "icon", "ett", "name", "lock"),
                Fixture.of("tag", "tag", "med slag", "text", "Venter på svar", "kind", "neutral"),
                Fixture.of("tag", "neutral", "nøytral", "text", "Lest"),
                Fixture.of("tag", "new", "ny", "text", "Ny"),
                Fixture.of("tag", "done", "ferdig", "text", "Besvart"),
                Fixture.of("tag", "warning", "advarsel", "text", "Utenfor området"));
    }

    private static List<Fixture> messages() {
        var text = new Fixture.Sample("text");
        return List.of(
                Fixture.of(
                        "alert",
                        "info",
                        "bare tittel",
                        "title",
                        "Svar kommer vanligvis innen fem dager",
                        "content",
                        null),
                Fixture.of("alert", "info", "med innhold", "title", "Slik leser du svaret", "content", text),
                Fixture.of("alert", "success", "bare tittel", "title", "Timen er bestilt", "content", null),
                Fixture.of("alert", "success", "med innhold", "title", "Fullmakten er gitt", "content", text),
                Fixture.of(
                        "alert",
                        "warning",
                        "bare tittel",
                        "title",
                        "Legevakten ser ikke dette i nødsituasjoner",
                        "content",
                        null),
                Fixture.of(
                        "alert",
                        "warning",
                        "med innhold",
                        "title",
                        "Du er i ferd med å sperre allergier",
                        "content",
                        text),
                Fixture.of(
                        "alert", "error", "bare tittel", "title", "Vi fikk ikke hentet timene dine", "content", null),
                Fixture.of("alert", "error", "med innhold", "title", "Vi fikk ikke sendt meldingen", "content", text),
                Fixture.of("card", "card", "en", "title", "Neste time", "content", text),
                Fixture.of("details", "details", "lukket", "summary", "Hva betyr referanseområde?", "content", text),
                Fixture.of("banner", "own", "uten navn", "name", null),
                Fixture.of("banner", "own", "med navn", "name", "Ingrid Solbakken"),
                Fixture.of("banner", "onBehalf", "uten navn", "name", null),
                Fixture.of("banner", "onBehalf", "med navn", "name", "Torvald Solbakken"),
                Fixture.of(
                        "empty-state",
                        "empty",
                        "uten lenke",
                        "title",
                        "Du har ingen timer",
                        "text",
                        "Når sykehuset setter opp en time, står den her.",
                        "action",
                        null,
                        "href",
                        null),
                Fixture.of(
                        "empty-state",
                        "empty",
                        "med lenke",
                        "title",
                        "Du har ingen timer",
                        "text",
                        "Når sykehuset setter opp en time, står den her.",
                        "action",
                        "Bestill time hos fastlegen",
                        "href",
                        "/x"),
                Fixture.of(
                        "confirmation",
                        "confirmation",
                        "vanlig",
                        "title",
                        "Dette skjer når du gir fullmakt",
                        "content",
                        new Fixture.Sample("consequences"),
                        "action",
                        "/x",
                        "button",
                        "Gi fullmakt",
                        "warning",
                        false,
                        "cancel",
                        "/y"),
                Fixture.of(
                        "confirmation",
                        "confirmation",
                        "advarsel",
                        "title",
                        "Dette skjer når du avbestiller",
                        "content",
                        new Fixture.Sample("consequences"),
                        "action",
                        "/x",
                        "button",
                        "Avbestill timen",
                        "warning",
                        true,
                        "cancel",
                        "/y"));
    }

    private static List<Fixture> lists() {
        return List.of(
                Fixture.of(
                        "rows",
                        "row",
                        "kort",
                        "href",
                        "/x",
                        "title",
                        "Epikrise etter innleggelse",
                        "meta",
                        null,
                        "tag",
                        null,
                        "description",
                        null),
                Fixture.of(
                        "rows",
                        "row",
                        "full",
                        "href",
                        "/x",
                        "title",
                        "Epikrise etter innleggelse",
                        "meta",
                        "12. mars 2026 · Hjertemedisinsk avdeling, Fjordbyen sykehus",
                        "tag",
                        new Fixture.Sample("tag"),
                        "description",
                        "Oppsummering av oppholdet og planen videre."),
                Fixture.of(
                        "rows",
                        "still",
                        "kort",
                        "title",
                        "Kneoperasjon",
                        "meta",
                        null,
                        "tag",
                        null,
                        "description",
                        null),
                Fixture.of(
                        "rows",
                        "still",
                        "full",
                        "title",
                        "Kneoperasjon",
                        "meta",
                        "2019",
                        "tag",
                        new Fixture.Sample("tag"),
                        "description",
                        "Fjordbyen sykehus"),
                Fixture.of(
                        "table",
                        "table",
                        "smal",
                        "id",
                        "t1",
                        "caption",
                        "Kolesterol over tid",
                        "wide",
                        false,
                        "content",
                        new Fixture.Sample("table")),
                Fixture.of(
                        "table",
                        "table",
                        "bred",
                        "id",
                        "t2",
                        "caption",
                        "Hvem ser hva",
                        "wide",
                        true,
                        "content",
                        new Fixture.Sample("wide-table")),
                Fixture.of(
                        "summary-list",
                        "list",
                        "alle",
                        "rows",
                        List.of(
                                new SummaryRow("Navn", "Ingrid Solbakken"),
                                new SummaryRow("E-post", "ingrid@example.org", "/x", "Endre"),
                                new SummaryRow("Adresse", "Storgata 1\n1234 Fjordbyen", "/x", "Endre"))),
                Fixture.of("summary-list", "row", "uten verdi", "label", "Lege", "value", null),
                Fixture.of("summary-list", "row", "med verdi", "label", "Lege", "value", "Amina Yusuf"),
                Fixture.of(
                        "task-list",
                        "list",
                        "alle",
                        "tasks",
                        List.of(
                                new Task(
                                        "Svar på skjema om astma",
                                        "/x",
                                        "Tar omtrent ti minutter.",
                                        "Frist 2. desember",
                                        false),
                                new Task("Les innkallingen", "/x", null, "Gjort", true),
                                new Task(
                                        "Ta blodprøve",
                                        null,
                                        "Gjøres på legekontoret.",
                                        "Innen 10. desember",
                                        false))));
    }

    private static List<Fixture> navigation() {
        return List.of(
                Fixture.of(
                        "tabs",
                        "tabs",
                        "tre",
                        "label",
                        "Timer",
                        "tabs",
                        List.of(
                                new Tab("Kommende", "/x", true),
                                new Tab("Tidligere", "/y", false),
                                new Tab("Avbestilte", "/z", false))),
                Fixture.of("tabs", "tab", "en", "text", "Kommende", "href", "/x", "current", true),
                Fixture.of("pagination", "byKey", "ingen", "label", "Flere dokumenter", "newest", null, "older", null),
                Fixture.of("pagination", "byKey", "begge", "label", "Flere dokumenter", "newest", "/x", "older", "/y"),
                Fixture.of(
                        "breadcrumb",
                        "trail",
                        "to",
                        "crumbs",
                        List.of(new Crumb("Journal", "/x"), new Crumb("Prøvesvar", "/y"))),
                Fixture.of(
                        "filter-panel",
                        "panel",
                        "uten valg",
                        "title",
                        "Finn et dokument",
                        "content",
                        new Fixture.Sample("filter"),
                        "action",
                        "/x",
                        "reset",
                        null),
                Fixture.of(
                        "filter-panel",
                        "panel",
                        "med valg",
                        "title",
                        "Finn et dokument",
                        "content",
                        new Fixture.Sample("filter"),
                        "action",
                        "/x",
                        "reset",
                        "/x"),
                Fixture.of("error-summary", "summary", "ingen", "errors", Map.of()));
    }
}
