package no.helseporten.portal.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import no.helseporten.access.Access;
import no.helseporten.access.Area;
import no.helseporten.access.Ground;
import no.helseporten.access.testing.Authorities;
import no.helseporten.person.testing.RegisterRows;
import no.helseporten.portal.testing.Browser.Page;
import no.helseporten.portal.testing.Form;
import org.junit.jupiter.api.Test;

/** Which names of others the pages tell, and what they say that others may at the age one has. */
class NamesAndAgesTest extends AuthorityPagesTest {

    @Test
    void a_receiver_with_a_new_name_and_a_protected_address_is_nowhere_called_by_it() {
        Met giver = meet("Kari", ADULT);
        Met receiver = meet("Ola", ADULT);
        String given = give(giver, receiver, "Ola", "Dokumenter");
        choose(receiver, giver, "Kari Nordmann");
        receiver.get("/record/documents");
        RegisterRows.tell(jdbc, receiver.id(), "Nora", ADULT);
        RegisterRows.protect(jdbc, receiver.id());
        receiver.get("/record/documents");

        for (String path : new String[] {"/access", given, given + "/change", given + "/end", "/access/activity"}) {
            assertThat(words(giver.get(path))).as(path).contains("Ola Nordmann").doesNotContain("Nora", "tilgjengelig");
        }
        giver.follow(Form.with(giver.browser(), giver.get(given + "/end"), "Avslutt fullmakten")
                .send());
        assertThat(words(giver.get("/access/history"))).contains("Ola Nordmann").doesNotContain("Nora");
    }

    @Test
    void a_parent_whose_address_is_protected_is_not_there_and_has_no_name_in_the_log() {
        Met young = meet("Lise", today().minusYears(13));
        Met parent = meet("Kari", ADULT);
        UUID id = Authorities.parent(jdbc, young.id(), parent.id());
        choose(parent, young, "Lise Nordmann");
        assertThat(words(young.get("/access/activity"))).contains("Kari Nordmann");
        RegisterRows.protect(jdbc, parent.id());

        assertThat(words(young.get("/access"))).doesNotContain("etter loven", "tilgjengelig");
        assertThat(young.get("/access/given/" + id).status()).isEqualTo(404);
        assertThat(words(young.get("/access/activity"))).contains("En annen").doesNotContain("Kari");
    }

    @Test
    void at_sixteen_a_parent_neither_stands_there_nor_is_told_that_she_can_act() {
        Met young = meet("Lise", today().minusYears(16));
        Met parent = meet("Kari", ADULT);
        UUID id = Authorities.parent(jdbc, young.id(), parent.id());

        assertThat(words(young.get("/access"))).doesNotContain("etter loven", "Kari");
        assertThat(words(parent.get("/access"))).doesNotContain("Lise");
        Page page = parent.get("/access/received/" + id);
        assertThat(heading(page)).isEqualTo("Tilgang til Lise Nordmann");
        assertThat(words(page)).contains("gir deg ikke tilgang").doesNotContain("Du kan");
    }

    @Test
    void a_foster_parent_is_said_to_may_only_what_the_age_leaves() {
        Met young = meet("Lise", today().minusYears(13));
        Met foster = meet("Kari", ADULT);
        UUID id = Authorities.give(
                jdbc, young.id(), foster.id(), new Ground("FOSTER_CARE"), Area.DOCUMENTS, Area.APPOINTMENTS);
        jdbc.sql("update access.authority_change set valid_until = ? where authority_id = ?")
                .params(today().plusYears(1), id)
                .update();

        for (Page page : new Page[] {
            young.get("/access"),
            young.get("/access/given/" + id),
            foster.get("/access"),
            foster.get("/access/received/" + id)
        }) {
            assertThat(words(page)).contains("kan se og gjøre noe med timeavtaler.");
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Access.OSLO);
    }

    private static String words(Page page) {
        assertThat(page.status()).isEqualTo(200);
        return page.html().select("main").text();
    }
}
