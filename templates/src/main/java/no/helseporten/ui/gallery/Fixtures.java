package no.helseporten.ui.gallery;

import java.util.List;
import java.util.stream.Stream;

/** The components that act and tell; the first state of each fragment has its required parameters only. */
public final class Fixtures {

    private Fixtures() {}

    /** Every fixture of every component, in the order of the gallery. */
    public static List<Fixture> all() {
        return Stream.of(actions(), messages(), ListFixtures.all(), FormFixtures.all(), ChartFixtures.all())
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
                Fixture.of("alert", "said", "etter en handling", "text", "Du ser nå din egen journal."),
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
                Fixture.of("banner", "own", "uten navn", "name", null, "mayChoose", false),
                Fixture.of("banner", "own", "med navn", "name", "Ingrid Solbakken", "mayChoose", true),
                Fixture.of("banner", "preview", "med navn", "name", "Torvald Solbakken"),
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
}
