package no.helseporten.portal.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import no.helseporten.access.Access;
import no.helseporten.access.testing.Authorities;
import no.helseporten.person.testing.RegisterRows;
import no.helseporten.portal.testing.Browser.Page;
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

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Access.OSLO);
    }

    private static String words(Page page) {
        assertThat(page.status()).isEqualTo(200);
        return page.html().select("main").text();
    }
}
