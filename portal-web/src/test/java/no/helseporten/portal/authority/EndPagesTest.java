package no.helseporten.portal.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import no.helseporten.access.Access;
import no.helseporten.access.testing.Authorities;
import no.helseporten.portal.testing.Browser.Page;
import no.helseporten.portal.testing.Form;
import org.junit.jupiter.api.Test;

class EndPagesTest extends AuthorityPagesTest {

    @Test
    void what_is_between_two_others_is_as_what_does_not_exist() {
        Met giver = meet("Kari", ADULT);
        Met receiver = meet("Ola", ADULT);
        Met other = meet("Per", ADULT);
        String given = give(giver, receiver, "Ola", "Dokumenter");
        String id = given.substring(given.lastIndexOf('/') + 1);
        long before = changes();

        for (String side : new String[] {"/access/given/", "/access/received/"}) {
            assertThat(other.get(side + id).status()).isEqualTo(404);
            assertThat(other.get(side + UUID.randomUUID()).status()).isEqualTo(404);
            assertThat(heading(other.get(side + id))).isEqualTo(heading(other.get(side + UUID.randomUUID())));
            assertThat(other.browser().post(side + id + "/end", Map.of()).status())
                    .isEqualTo(404);
        }
        assertThat(receiver.get("/access/given/" + id).status()).isEqualTo(404);
        assertThat(giver.get("/access/received/" + id).status()).isEqualTo(404);
        assertThat(changes()).isEqualTo(before);
    }

    @Test
    void what_the_law_gives_is_shown_and_cannot_be_ended_or_changed() {
        Met young =
                meet("Lise", LocalDate.ofInstant(clock.instant(), Access.OSLO).minusYears(14));
        Met parent = meet("Kari", ADULT);
        UUID id = Authorities.parent(jdbc, young.id(), parent.id());
        long before = changes();

        assertThat(young.get("/access").html().select("main").text())
                .contains("Kan handle for deg etter loven", "Kari Nordmann", "Har foreldreansvar for deg");
        Page mine = young.get("/access/given/" + id);
        assertThat(mine.html().select("main").text()).contains("kan ikke avsluttes her");
        assertThat(mine.html().select("main form, main .actions a")).isEmpty();
        Page hers = parent.get("/access/received/" + id);
        assertThat(hers.html().select("main").text()).contains("Folkeregisteret");
        assertThat(hers.html().select("main button").text()).isEqualTo("Handle for Lise Nordmann");
        assertThat(parent.browser()
                        .post("/access/received/" + id + "/end", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(young.browser()
                        .post("/access/given/" + id + "/end", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(young.get("/access/given/" + id + "/change").status()).isEqualTo(404);
        assertThat(changes()).isEqualTo(before);
    }

    @Test
    void the_giver_sees_what_happens_before_she_ends_it_and_ends_it_once() {
        Met giver = meet("Kari", ADULT);
        Met receiver = meet("Ola", ADULT);
        String given = give(giver, receiver, "Ola", "Dokumenter");

        Page confirm = giver.get(given + "/end");
        assertThat(confirm.html().select("main").text()).contains("Ola Nordmann mister tilgangen med én gang");
        Page ended = giver.follow(
                Form.with(giver.browser(), confirm, "Avslutt fullmakten").send());
        Page again = giver.follow(
                Form.with(giver.browser(), confirm, "Avslutt fullmakten").send());

        assertThat(ended.html().select("[role=status]").text()).contains("er avsluttet");
        assertThat(again.html().select("[role=status]").text()).contains("allerede avsluttet");
        assertThat(ended.html().select("main .actions a")).isEmpty();
        assertThat(giver.get("/access/history").html().select("main").text()).contains("Ola Nordmann");
        assertThat(giver.get(given + "/change").location()).isEqualTo(given);
    }

    @Test
    void the_giver_sees_row_by_row_what_the_receiver_did_with_it() {
        Met giver = meet("Kari", ADULT);
        Met receiver = meet("Ola", ADULT);
        String given = give(giver, receiver, "Ola", "Dokumenter");
        assertThat(giver.get(given).html().select("main").text()).contains("Ingenting er gjort med denne tilgangen");

        choose(receiver, giver, "Kari Nordmann");
        receiver.get("/record/documents");

        assertThat(giver.get(given)
                        .html()
                        .select("section[aria-labelledby=done] .row-title")
                        .eachText())
                .contains("Ola Nordmann så på listen over dokumenter");
    }

    @Test
    void the_receiver_lays_it_down_herself() {
        Met giver = meet("Kari", ADULT);
        Met receiver = meet("Ola", ADULT);
        String given = give(giver, receiver, "Ola", "Dokumenter");
        String received = given.replace("given", "received");

        assertThat(receiver.get(received).html().select("main .lead").text()).isEqualTo("Du kan se dokumenter.");
        Page ended =
                receiver.follow(Form.with(receiver.browser(), receiver.get(received + "/end"), "Si fra deg fullmakten")
                        .send());

        assertThat(ended.html().select("main").text()).contains("er avsluttet");
        assertThat(ended.html().select("main form")).isEmpty();
        assertThat(giver.get(given).html().select("main").text()).contains("Avsluttet", "Ola Nordmann");
    }

    @Test
    void a_change_is_looked_over_and_stands_in_the_history_in_words() {
        Met giver = meet("Kari", ADULT);
        Met receiver = meet("Ola", ADULT);
        String given = give(giver, receiver, "Ola", "Dokumenter");

        Page check = giver.follow(Form.with(giver.browser(), giver.get(given + "/change"), "Se over fullmakten")
                .choose("Prøvesvar")
                .choose("Se og gjøre noe for deg")
                .send());
        assertThat(check.html().select("main").text()).contains("Lagt til: prøvesvar.");
        assertThat(giver.get(given).html().select("main").text()).doesNotContain("prøvesvar");
        Page changed = giver.follow(
                Form.with(giver.browser(), check, "Endre fullmakten").send());

        assertThat(changed.location()).isEmpty();
        assertThat(changed.html().select("main .lead").text())
                .isEqualTo("Ola Nordmann kan se og gjøre noe med dokumenter og prøvesvar.");
        assertThat(changed.html().select("main .rows .row-title").eachText()).containsExactly("Endret", "Gitt");
        assertThat(changed.html().select("main .rows").text())
                .contains("Lagt til: prøvesvar.", "Lov til å gjøre noe, ikke bare se.", "Av deg");
    }

    @Test
    void a_change_that_comes_after_the_end_changes_nothing_and_says_so() {
        Met giver = meet("Kari", ADULT);
        Met receiver = meet("Ola", ADULT);
        String given = give(giver, receiver, "Ola", "Dokumenter");
        Page check = giver.follow(Form.with(giver.browser(), giver.get(given + "/change"), "Se over fullmakten")
                .choose("Prøvesvar")
                .send());
        receiver.browser().post(given.replace("given", "received") + "/end", Map.of());
        long before = changes();

        Page page = giver.follow(
                Form.with(giver.browser(), check, "Endre fullmakten").send());

        assertThat(page.html().select("[role=alert]").text()).contains("allerede avsluttet");
        assertThat(changes()).isEqualTo(before);
    }
}
