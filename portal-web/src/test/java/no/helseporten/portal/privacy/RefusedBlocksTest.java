package no.helseporten.portal.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import no.helseporten.portal.testing.Browser.Page;
import no.helseporten.portal.testing.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be blocked is said in words, where it can be put right, and nothing of what was written is lost. */
class RefusedBlocksTest extends BlockPagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PERSON               | 9876543           | Vi kjenner ingen med det nummeret",
                "PERSON               | 1000004           | Dette er deg selv",
                "PERSON               | siv               | Velg hva du vil sperre",
                "PERSON               | ''                | Velg hva du vil sperre",
                "READING_ORGANISATION | 999999999         | Vi finner ikke dette stedet",
                "WRITING_ORGANISATION | 999999999         | Vi finner ikke dette stedet",
                "READING_ORGANISATION | 12                | Velg hva du vil sperre",
                "CHANNEL              | EVERYTHING        | Velg hva du vil sperre",
                "CHANNEL              | ''                | Velg hva du vil sperre",
                "CONTENT              | ''                | Velg hva du vil sperre",
                "CONTENT              | ATC:Q07           | Vi kjenner ikke den typen opplysninger",
                "CONTENT              | FIELD:DREAMS      | Vi kjenner ikke den typen opplysninger",
                "CONTENT              | DOCUMENT_GROUP:Z  | Vi kjenner ikke den typen opplysninger",
                "CONTENT              | DOCUMENT_TYPE:A01 | Vi kjenner ikke den typen opplysninger",
                "CONTENT              | ITEM:nothing      | Vi finner ikke dette i journalen din",
            })
    void what_there_is_not_is_refused_on_the_page_where_it_is_chosen(String kind, String code, String words) {
        Page page = post("/blocking/new", Map.of("kind", kind, "code", code));

        assertThat(error(page, "code")).startsWith(words);
        assertThat(main(page).select("form button").eachText()).contains("Gå videre");
        assertThat(drafts()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EVERYBODY", "person"})
    void no_kind_or_one_that_there_is_not_leads_to_the_choice_of_kind(String kind) {
        Page page = post("/blocking/new", Map.of("kind", kind, "code", SIV));

        assertThat(error(page, "kind")).isEqualTo("Velg hva du vil sperre");
        assertThat(heading(page)).isEqualTo("Hva vil du sperre?");
        assertThat(drafts()).isZero();
    }

    @Test
    void somebody_elses_item_is_as_one_that_is_not_there() {
        assertThat(browser.get("/blocking/new/item/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(error(post("/blocking/new", Map.of("kind", "CONTENT", "code", "ITEM:" + UUID.randomUUID())), "code"))
                .startsWith("Vi finner ikke dette i journalen din");
    }

    @Test
    void a_search_survives_that_nothing_was_chosen() {
        Page page = Form.with(browser, get("/blocking/new/person?name=siv&place=hud"), "Gå videre")
                .send();

        assertThat(error(page, "code")).isEqualTo("Velg hva du vil sperre");
        assertThat(page.html().select("form[role=search] input[name=name]").val())
                .isEqualTo("siv");
        assertThat(page.html().select("form[role=search] input[name=place]").val())
                .isEqualTo("hud");
        assertThat(main(page).select("label").eachText()).contains("Siv Lie, sykepleier");
    }

    @Test
    void a_place_survives_that_its_side_was_not_chosen() {
        Page page = Form.with(browser, get("/blocking/new/organisation?name=Strand"), "Gå videre")
                .choose("Strand legekontor")
                .choose("Gjelder bare dette stedet, ikke avdelingene under det")
                .send();

        assertThat(error(page, "side")).isEqualTo("Velg hva som skal sperres");
        assertThat(heading(page)).isEqualTo("Hvilket sted gjelder det?");
        assertThat(page.html().select("input[name=code][checked]").val()).isEqualTo(OFFICE);
        assertThat(page.html().select("input[name=only][checked]")).hasSize(1);
        assertThat(drafts()).isZero();
    }

    @Test
    void a_search_that_finds_nobody_says_how_to_go_on() {
        assertThat(main(get("/blocking/new/person?name=finnesikke")).text())
                .contains("Vi fant ingen", "Prøv med bare etternavnet");
        assertThat(main(get("/blocking/new/organisation?name=finnesikke")).text())
                .contains("Vi fant ingen steder", "Prøv med færre ord");
    }

    @Test
    void days_that_cannot_be_are_said_at_their_field_and_the_answers_are_kept() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Oslo"));

        refusedAt("until", "Siste dag kan ikke være før første dag", form -> from(form, today.plusDays(9))
                .choose("Til og med en dato")
                .date("Siste dag", today.plusDays(8)));
        refusedAt("until", "Siste dag kan ikke være før i dag", form -> form.choose("Til og med en dato")
                .date("Siste dag", today.minusDays(1)));
        refusedAt(
                "from",
                "Sperringen kan ikke begynne før i dag. Det som er sett, er sett",
                form -> from(form, today.minusDays(1)));
        refusedAt("from", "Datoen er for langt fram. Se om året er riktig", form -> from(form, today.plusYears(51)));
        refusedAt("until", "Datoen er for langt fram. Velg «Til jeg opphever den» i stedet", form -> form.choose(
                        "Til og med en dato")
                .date("Siste dag", today.plusYears(51)));
        refusedAt(
                "starts",
                "Du har skrevet en dato. Velg «På en dato», eller ta bort datoen",
                form -> form.date("Første dag", today.plusDays(1)));
        refusedAt("ends", "Velg hvor lenge sperringen skal gjelde", form -> form.tamper("ends", ""));
        Page page = refusedAt(
                "note",
                "Notatet er for langt. Skriv høyst 500 tegn",
                form -> form.write("Notat til deg selv", "x".repeat(501)));
        assertThat(page.html().select("input[name=note]").val()).hasSize(501);
    }

    @Test
    void an_exception_that_nobody_could_have_chosen_is_refused() {
        for (String sent : new String[] {"P:9876543", "O:999999999", "P:", "GP2", "'; --"}) {
            refusedAt(
                    "exempt",
                    "Vi kjenner ikke en av dem du har valgt. Velg fra listen",
                    form -> form.tamper("exempt", sent));
        }
        Page office = organisation(
                "Strand", "Strand legekontor", "De som arbeider her, skal ikke se det andre har skrevet om meg");
        Page page = details(office, form -> form.tamper("exempt", "O:" + OFFICE));
        assertThat(error(page, "exempt")).startsWith("Unntaket er det samme som du sperrer for");
    }

    @Test
    void what_may_be_dangerous_is_not_set_before_she_says_that_she_knows() {
        Page check = check(service("Allergier og varsler"));
        assertThat(main(check).text()).contains("Dette kan være farlig for deg", "Penicillinallergi");

        Page page = Form.with(browser, check, "Sett sperringen").send();

        assertThat(error(page, "understood")).startsWith("Kryss av for at du forstår");
        assertThat(changes()).isZero();
        set(page);
        assertThat(changes()).isEqualTo(1);
    }

    @Test
    void whoever_left_the_register_while_she_read_is_not_blocked() {
        Page check = check(person("per", "Per Dahl, lege"));
        jdbc.sql("delete from record.party where official_number = ?")
                .param(PER)
                .update();

        Page page = setting(check).send();

        assertThat(page.status()).isEqualTo(422);
        assertThat(main(page).text()).contains("Vi kjenner ingen med det nummeret");
        assertThat(changes()).isZero();
    }

    private Page refusedAt(String field, String words, UnaryOperator<Form> answers) {
        Page page = details(service("Alle dokumenter"), answers);
        assertThat(error(page, field)).isEqualTo(words);
        return page;
    }

    private static Form from(Form form, LocalDate day) {
        return form.choose("På en dato").date("Første dag", day);
    }
}
