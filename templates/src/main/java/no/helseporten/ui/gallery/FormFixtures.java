package no.helseporten.ui.gallery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import no.helseporten.ui.DateInput;
import no.helseporten.ui.Field;
import no.helseporten.ui.Option;
import org.jspecify.annotations.Nullable;

/** The components that ask. */
final class FormFixtures {

    private static final List<Option> CHOICES = List.of(
            new Option("gp", "Fastlegen min", "Dr. Amina Yusuf, Fjordbyen legesenter", true),
            new Option("hospital", "Sykehuset", false),
            new Option("town", "Kommunen", false));

    private FormFixtures() {}

    static List<Fixture> all() {
        var all = new ArrayList<Fixture>();
        for (String fragment : List.of("text", "number", "email", "phone", "textarea")) {
            all.add(control(fragment, "tom", null, null, null));
            all.add(control(fragment, "utfylt", "Vi bruker det bare til denne saken.", "17", null));
            all.add(control(fragment, "feil", "Vi bruker det bare til denne saken.", "sytten", "Skriv det med tall"));
        }
        all.addAll(List.of(
                Fixture.of(
                        "field",
                        "search",
                        "tom",
                        "name",
                        "q1",
                        "label",
                        "Søk i journalen",
                        "hint",
                        null,
                        "value",
                        null),
                Fixture.of(
                        "field",
                        "search",
                        "utfylt",
                        "name",
                        "q2",
                        "label",
                        "Søk i journalen",
                        "hint",
                        "Et ord fra tittelen",
                        "value",
                        "kne"),
                Fixture.of(
                        "field",
                        "of",
                        "alt",
                        "field",
                        Field.text("birthYear", "Fødselsår")
                                .withHint("Fire siffer")
                                .withValue("1948")
                                .withInputMode("numeric")
                                .withAutocomplete("bday-year")
                                .withWidth(Field.Width.SHORT)),
                Fixture.of(
                        "field",
                        "line",
                        "tom",
                        "type",
                        "text",
                        "name",
                        "line",
                        "label",
                        "Navn",
                        "hint",
                        null,
                        "value",
                        null,
                        "error",
                        null,
                        "autocomplete",
                        null,
                        "inputMode",
                        null,
                        "width",
                        null),
                Fixture.of(
                        "field",
                        "select",
                        "tom",
                        "name",
                        "select1",
                        "label",
                        "Hvem gjelder det?",
                        "hint",
                        null,
                        "options",
                        CHOICES,
                        "error",
                        null),
                Fixture.of(
                        "field",
                        "select",
                        "feil",
                        "name",
                        "select2",
                        "label",
                        "Hvem gjelder det?",
                        "hint",
                        "Velg en",
                        "options",
                        CHOICES,
                        "error",
                        "Velg hvem det gjelder"),
                Fixture.of("field", "file", "tom", "name", "file1", "label", "Vedlegg", "hint", null, "error", null),
                Fixture.of(
                        "field",
                        "file",
                        "feil",
                        "name",
                        "file2",
                        "label",
                        "Vedlegg",
                        "hint",
                        "PDF eller bilde, høyst 10 MB",
                        "error",
                        "Filen er for stor. Velg en på høyst 10 MB")));
        for (String fragment : List.of("radios", "checkboxes")) {
            all.add(choices(fragment, "tom", null, null));
            all.add(choices(fragment, "feil", "Du kan endre det senere.", "Velg hvem som skal svare"));
        }
        all.addAll(List.of(
                Fixture.of(
                        "choices", "radio", "en", "id", "r1", "name", "r", "value", "1", "text", "Ja", "checked",
                        false),
                Fixture.of(
                        "choices",
                        "checkbox",
                        "en",
                        "id",
                        "c1",
                        "name",
                        "c",
                        "value",
                        "1",
                        "text",
                        "Jeg har lest dette",
                        "checked",
                        true),
                Fixture.of(
                        "fieldset",
                        "fieldset",
                        "tom",
                        "name",
                        "fs1",
                        "legend",
                        "Har du allergier?",
                        "hint",
                        null,
                        "error",
                        null,
                        "content",
                        new Fixture.Sample("choices")),
                Fixture.of(
                        "fieldset",
                        "fieldset",
                        "feil",
                        "name",
                        "fs2",
                        "legend",
                        "Har du allergier?",
                        "hint",
                        "Også mot medisiner",
                        "error",
                        "Velg ja eller nei",
                        "content",
                        new Fixture.Sample("choices")),
                date("date", "tom", null, null, null),
                date(
                        "date",
                        "feil",
                        "For eksempel 17 5 2026",
                        new DateInput("31", "2", "2026"),
                        "Denne datoen finnes ikke"),
                date("birthDate", "tom", null, null, null),
                date("birthDate", "utfylt", "For eksempel 17 5 1948", new DateInput("3", "11", "1948"), null),
                Fixture.of("error-summary", "summary", "to", "errors", errors())));
        return List.copyOf(all);
    }

    private static Fixture control(
            String fragment, String state, @Nullable String hint, @Nullable String value, @Nullable String error) {
        return Fixture.of(
                "field",
                fragment,
                state,
                "name",
                fragment + "-" + state,
                "label",
                "Hva vil du si om det?",
                "hint",
                hint,
                "value",
                value,
                "error",
                error);
    }

    private static Fixture choices(String fragment, String state, @Nullable String hint, @Nullable String error) {
        return Fixture.of(
                "choices",
                fragment,
                state,
                "name",
                fragment + "-" + state,
                "legend",
                "Hvem skal svare?",
                "hint",
                hint,
                "options",
                CHOICES,
                "error",
                error);
    }

    private static Fixture date(
            String fragment, String state, @Nullable String hint, @Nullable DateInput value, @Nullable String error) {
        return Fixture.of(
                "date-input",
                fragment,
                state,
                "name",
                fragment + "-" + state,
                "legend",
                "Når skjedde det?",
                "hint",
                hint,
                "value",
                value,
                "error",
                error);
    }

    private static LinkedHashMap<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        errors.put("number-feil", "Skriv det med tall");
        errors.put("date-feil", "Denne datoen finnes ikke. Se over dag, måned og år");
        return errors;
    }
}
