package no.helseporten.ui.gallery;

import java.util.List;
import java.util.stream.Stream;
import no.helseporten.ui.Crumb;
import no.helseporten.ui.Matrix;
import no.helseporten.ui.SummaryRow;
import no.helseporten.ui.Tab;
import no.helseporten.ui.Task;

/** The components that list and lead. */
final class ListFixtures {

    private ListFixtures() {}

    static List<Fixture> all() {
        return Stream.of(lists(), navigation()).flatMap(List::stream).toList();
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
                Fixture.of("matrix", "matrix", "tre tilstander", "id", "m1", "matrix", whoSeesWhat()),
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
                Fixture.of("error-summary", "summary", "ingen", "errors", null));
    }

    private static Matrix whoSeesWhat() {
        return new Matrix(
                "Hvem som kan se hva",
                "Hva",
                List.of("Fastlegen din", "Alle andre"),
                List.of(
                        new Matrix.Row(
                                "Dokumenter",
                                List.of(
                                        new Matrix.Cell(Matrix.State.OPEN, "Alt (34)", null),
                                        new Matrix.Cell(Matrix.State.PARTLY, "30 av 34", "Alt (34)"))),
                        new Matrix.Row(
                                "Medisiner",
                                List.of(
                                        new Matrix.Cell(Matrix.State.CLOSED, "Ingenting", "Alt (5)"),
                                        new Matrix.Cell(Matrix.State.EMPTY, "Ingenting her ennå", null)))));
    }
}
