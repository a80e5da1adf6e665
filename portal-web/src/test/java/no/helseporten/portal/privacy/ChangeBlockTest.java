package no.helseporten.portal.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.helseporten.blocking.decision.Reader;
import no.helseporten.portal.testing.Browser.Page;
import no.helseporten.portal.testing.Form;
import org.junit.jupiter.api.Test;

/** Blocks that are changed, set twice, or changed in two windows at once. */
class ChangeBlockTest extends BlockPagesTest {

    private static final Reader ANNE_AT_WORK = new Reader(ANNE, OFFICE, List.of(OFFICE));

    @Test
    void sent_twice_it_is_set_once() {
        Page check = check(service("Alle dokumenter"));
        Form form = setting(check);

        Page first = form.send();
        get(first.location());
        Page second = form.send();

        assertThat(second.location()).isEqualTo(first.location());
        assertThat(get(second.location()).html().text()).contains("Sperringen er allerede slik.");
        assertThat(changes()).isEqualTo(1);
    }

    @Test
    void the_same_once_more_leads_to_the_one_there_is() {
        String block = set(check(service("Alle dokumenter"))).response().uri().getPath();

        Page page = service("Alle dokumenter");

        assertThat(page.response().uri().getPath()).isEqualTo(block);
        assertThat(page.html().text()).contains("Du har denne sperringen allerede. Du kan endre den her.");
    }

    @Test
    void one_that_another_makes_pointless_is_said_to_be() {
        set(check(service("Alle dokumenter")));

        Page check = check(information("Epikriser"));

        assertThat(main(check).text())
                .contains(
                        "Dette er allerede sperret: Alle dokumenter",
                        "Ingenting av det som er i journalen din i dag, endrer seg.");
        assertThat(named(check)).isEmpty();
    }

    @Test
    void one_that_makes_another_pointless_says_so() {
        set(check(information("Epikriser")));

        assertThat(main(check(service("Alle dokumenter"))).text()).contains("Epikriser blir overflødig");
    }

    @Test
    void exceptions_are_added_and_taken_away_and_the_change_is_taken_back() {
        Page block = set(check(service("Alle dokumenter")));
        assertThat(given(ANNE_AT_WORK).get(ANNE_AT_WORK)).doesNotContain("Epikrise fra huden");

        Page details = follow(Form.with(browser, block, "Endre sperringen").send());
        assertThat(main(details).text()).contains("Sperringen har gjeldt siden");
        Page check = check(details, form -> form.choose("Fastlegen min"));
        assertThat(main(check).text())
                .contains("1 opplysning blir synlig igjen.", "Unntatt fra sperringen: Fastlegen min.")
                .doesNotContain("blir skjult.");
        assertThat(named(check)).containsExactly("Epikrise fra huden");
        Page changed = follow(Form.with(browser, check, "Lagre endringen").send());
        assertThat(changed.html().text()).contains("Sperringen er endret.", "Du endret sperringen", "Fastlegen min");
        assertThat(given(ANNE_AT_WORK).get(ANNE_AT_WORK)).contains("Epikrise fra huden");
        assertThat(main(get("/blocking")).text()).contains("Unntak: Fastlegen min");

        Page undone = follow(Form.with(browser, changed, "Angre").send());

        assertThat(given(ANNE_AT_WORK).get(ANNE_AT_WORK)).doesNotContain("Epikrise fra huden");
        assertThat(main(undone).text()).doesNotContain("Fastlegen min");
    }

    @Test
    void a_change_that_changes_nothing_is_none() {
        Page block = set(check(service("Alle dokumenter")));
        Page check = check(follow(Form.with(browser, block, "Endre sperringen").send()));

        Page page = follow(Form.with(browser, check, "Lagre endringen").send());

        assertThat(page.html().text()).contains("Sperringen er allerede slik.");
        assertThat(changes()).isEqualTo(1);
    }

    @Test
    void what_another_window_has_changed_meanwhile_stands() {
        Page block = set(check(service("Alle dokumenter")));
        Page old = check(
                follow(Form.with(browser, block, "Endre sperringen").send()), form -> form.choose("Fastlegen min"));
        clock.moveBy(Duration.ofSeconds(2));
        follow(Form.with(browser, follow(block, "Opphev sperringen"), "Opphev sperringen")
                .send());

        Page page = follow(Form.with(browser, old, "Lagre endringen").send());

        assertThat(page.html().text()).contains("Sperringen er endret i et annet vindu i mellomtiden");
        assertThat(changes()).isEqualTo(2);
    }

    @Test
    void only_the_last_change_is_taken_back_and_only_once() {
        Page block = set(check(service("Alle dokumenter")));
        String path = block.response().uri().getPath();
        Form undo = Form.with(browser, block, "Angre");
        follow(undo.send());

        assertThat(follow(undo.send()).html().text()).contains("Det er allerede angret.");
        assertThat(changes()).isEqualTo(2);
        assertThat(follow(post(path + "/undo", Map.of("number", "7"))).html().text())
                .contains("endret i et annet vindu");
        assertThat(follow(post(path + "/lift", Map.of())).html().text()).contains("Sperringen er allerede opphevet.");
        assertThat(follow(post(path + "/change", Map.of())).html().text()).contains("Sperringen er allerede opphevet.");
        assertThat(changes()).isEqualTo(2);
    }

    @Test
    void one_that_begins_later_denies_nothing_before_that_day() {
        LocalDate first =
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Oslo")).plusDays(10);
        Map<Reader, Set<String>> before = given(ANNE_AT_WORK);
        Page check = check(service("Alle dokumenter"), form -> form.choose("På en dato")
                .date("Første dag", first)
                .choose("Til og med en dato")
                .date("Siste dag", first.plusDays(1)));
        assertThat(main(check).select(".preview-headline").text()).startsWith("Fra ");
        Set<String> named = named(check);

        set(check);

        assertThat(main(get("/blocking")).text()).contains("Ikke begynt");
        assertThat(given(ANNE_AT_WORK)).isEqualTo(before);
        clock.moveBy(Duration.ofDays(10));
        assertThat(lost(before, given(ANNE_AT_WORK))).isEqualTo(named);
        clock.moveBy(Duration.ofDays(2));
        assertThat(given(ANNE_AT_WORK)).isEqualTo(before);
    }

    @Test
    void a_note_is_hers_alone() {
        Page check = check(
                person("siv", "Siv Lie, sykepleier"), form -> form.write("Notat til deg selv", "Hun er <b>naboen</b>"));
        assertThat(main(check).text()).contains("Notatet ditt: Hun er <b>naboen</b>");
        assertThat(main(set(check)).text()).contains("Hun er <b>naboen</b>");

        assertThat(main(get("/blocking")).text()).doesNotContain("naboen");
        assertThat(main(get("/access/activity")).text()).doesNotContain("naboen");
    }
}
