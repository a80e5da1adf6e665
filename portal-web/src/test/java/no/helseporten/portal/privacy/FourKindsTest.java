package no.helseporten.portal.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.helseporten.blocking.decision.Reader;
import no.helseporten.portal.testing.Browser.Page;
import no.helseporten.portal.testing.Form;
import org.junit.jupiter.api.Test;

/** Each of the four kinds of block, from the first page to the last; and what a preview names is what is denied. */
class FourKindsTest extends BlockPagesTest {

    private static final Reader SIV_AT_WORK = new Reader(SIV, HOSPITAL, List.of(WARD, HOSPITAL));
    private static final Reader AT_THE_OFFICE = new Reader("", OFFICE, List.of(OFFICE));

    @Test
    void a_person_sees_nothing_wherever_she_works() {
        Page kinds = follow(get("/blocking"), "Lag en sperring");
        Page search = follow(kinds, "En person");
        assertThat(heading(search)).isEqualTo("Hvem skal ikke se journalen din?");
        Page details = person("siv", "Siv Lie, sykepleier");
        assertThat(heading(details)).isEqualTo("Sperring: Siv Lie, sykepleier");

        Page check = check(details);

        assertThat(main(check).text())
                .contains(
                        "blir skjult for Siv Lie",
                        "Sperringen gjelder også da",
                        "Sperringen gjelder også opplysninger som kommer senere.");
        wholeWay(
                check,
                "Siv Lie, sykepleier",
                Set.of(
                        "Epikrise fra huden",
                        "Notat hos fastlegen",
                        "Dyrkning av sår",
                        "Hemoglobin",
                        "Sertralin",
                        "Penicillinallergi",
                        "Hudkontroll"));
    }

    @Test
    void an_organisation_does_not_see_what_others_wrote() {
        Page check = check(organisation(
                "Strand", "Strand legekontor", "De som arbeider her, skal ikke se det andre har skrevet om meg"));

        assertThat(main(check).text()).contains("blir skjult for alle ved Strand legekontor");
        wholeWay(check, "Strand legekontor", Set.of("Epikrise fra huden", "Dyrkning av sår", "Hudkontroll"));
    }

    @Test
    void what_an_organisation_wrote_is_not_shown_to_others() {
        Page check = check(organisation("Fjord", "Fjord sykehus", "Andre skal ikke se det som er skrevet her"));

        wholeWay(
                check,
                "Det som er skrevet ved Fjord sykehus",
                Set.of("Epikrise fra huden", "Dyrkning av sår", "Hudkontroll"));
    }

    @Test
    void a_service_is_closed_to_all_but_those_who_wrote() {
        Page check = check(service("Alle dokumenter"));

        assertThat(main(check).text()).contains("De som har skrevet noe om deg, ser det fortsatt der de skrev det.");
        wholeWay(check, "Alle dokumenter", Set.of("Epikrise fra huden", "Notat hos fastlegen"));
    }

    @Test
    void a_kind_of_information_is() {
        Page check = check(information("Sertralin"));

        assertThat(main(check).text()).contains("Dette kan gå ut over behandlingen din", "Sertralin");
        wholeWay(check, "Sertralin", Set.of("Sertralin"));
        wholeWay(
                check(information("Mikrobiologi: bakterier, virus og andre smittestoffer")),
                "Mikrobiologi: bakterier, virus og andre smittestoffer",
                Set.of("Dyrkning av sår"));
        wholeWay(check(information("Epikriser")), "Epikriser", Set.of("Epikrise fra huden"));
    }

    @Test
    void one_item_is_from_where_it_is_shown() {
        Page document = get("/record/documents/" + summary);
        Page item = get(main(document).select("a[href^=/blocking/new/item/]").attr("href"));
        assertThat(heading(item)).isEqualTo("Hvem kan se dette?");
        assertThat(main(item).text()).contains("Epikrise fra huden");

        Page check = check(follow(Form.with(browser, item, "Sperr dette").send()));

        wholeWay(check, "Epikrise fra huden", Set.of("Epikrise fra huden"));
    }

    /** From the preview to a block, taken back, set once more by taking that back, lifted; each time decided as was said. */
    private void wholeWay(Page check, String title, Set<String> expected) {
        Map<Reader, Set<String>> before = given(SIV_AT_WORK, AT_THE_OFFICE);
        Set<String> named = named(check);
        assertThat(named).isEqualTo(expected);

        Page block = set(check);
        assertThat(heading(block)).isEqualTo(title);
        assertThat(block.html().text()).contains("Sperringen er satt.", "Du satte sperringen");
        Map<Reader, Set<String>> during = given(SIV_AT_WORK, AT_THE_OFFICE);
        assertThat(lost(before, during)).isEqualTo(named);
        assertThat(lost(during, before)).isEmpty();
        assertThat(main(get("/blocking")).select("#mine ~ ul a").eachText()).containsExactly(title);

        Page undone = follow(Form.with(browser, block, "Angre").send());
        assertThat(undone.html().text()).contains("Angret. Sperringen gjelder ikke.");
        assertThat(given(SIV_AT_WORK, AT_THE_OFFICE)).isEqualTo(before);

        Page again = follow(post(undone.response().uri().getPath() + "/undo", Map.of("number", "2")));
        assertThat(again.html().text()).contains("Angret. Sperringen gjelder igjen.");
        assertThat(given(SIV_AT_WORK, AT_THE_OFFICE)).isEqualTo(during);

        Page lift = follow(again, "Opphev sperringen");
        assertThat(main(lift).text()).contains("Dette blir synlig igjen").contains(expected);
        Page lifted = follow(Form.with(browser, lift, "Opphev sperringen").send());
        assertThat(lifted.html().text()).contains("Sperringen er opphevet.", "Sperringen gjelder ikke lenger.");
        assertThat(given(SIV_AT_WORK, AT_THE_OFFICE)).isEqualTo(before);

        assertThat(main(get("/blocking")).text()).contains("Du har ingen sperringer.");
        assertThat(main(get("/blocking/history")).select("li a").eachText()).contains(title);
        assertThat(main(get(lifted.response().uri().getPath()))
                        .select("section li .row-head")
                        .eachText())
                .containsExactly(
                        "Du opphevet sperringen",
                        "Du satte sperringen",
                        "Du opphevet sperringen",
                        "Du satte sperringen");
    }
}
