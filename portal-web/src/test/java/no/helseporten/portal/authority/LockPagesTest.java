package no.helseporten.portal.authority;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import no.helseporten.access.Access;
import no.helseporten.portal.testing.Browser;
import no.helseporten.portal.testing.Browser.Page;
import no.helseporten.portal.testing.Form;
import org.junit.jupiter.api.Test;

class LockPagesTest extends AuthorityPagesTest {

    @Test
    void is_not_done_without_the_hidden_token_or_by_a_stranger() {
        Met citizen = meet("Kari", ADULT);

        assertThat(citizen.browser().postRaw("/access/lock", Map.of()).status()).isEqualTo(403);
        assertThat(browser().post("/access/lock", Map.of()).location()).startsWith("/sign-in");
        assertThat(citizen.get("/probe").status()).isEqualTo(200);
    }

    @Test
    void is_not_for_children_under_thirteen() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Access.OSLO);

        assertThat(meet("Lise", today.minusYears(13).plusDays(1))
                        .get("/access/lock")
                        .status())
                .isEqualTo(403);
        assertThat(meet("Lise", today.minusYears(13)).get("/access/lock").status())
                .isEqualTo(200);
    }

    @Test
    void ends_every_session_of_hers_and_says_so_on_a_page_that_is_open() {
        Met citizen = meet("Kari", ADULT);
        Browser elsewhere = browser();
        signIn(elsewhere, claims -> claims.claim("pid", citizen.number()));
        assertThat(elsewhere.get("/probe").status()).isEqualTo(200);

        Page closed = Form.with(citizen.browser(), citizen.get("/access/lock"), "Steng all tilgang nå")
                .send();

        Page why = citizen.follow(closed);
        assertThat(why.status()).isEqualTo(200);
        assertThat(heading(why)).isEqualTo("All tilgang er stengt");
        assertThat(why.html().select("form[action=/sign-out]")).isEmpty();
        assertThat(citizen.get("/probe").status()).isEqualTo(303);
        assertThat(elsewhere.get("/probe").status()).isEqualTo(303);
    }

    @Test
    void shows_whoever_signs_in_nothing_but_the_way_to_open() {
        Met citizen = locked();

        for (String path : new String[] {"/home", "/record/documents", "/access", "/access/choose", "/probe"}) {
            Page page = citizen.get(path);
            assertThat(page.status()).as(path).isEqualTo(403);
            assertThat(heading(page)).isEqualTo("Du har stengt all tilgang");
            assertThat(page.html().select("main a[href=/access/lock]")).hasSize(1);
        }
        assertThat(citizen.browser().post("/access/lock", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void is_opened_once_by_a_new_sign_in() {
        Met citizen = locked();
        Page page = citizen.get("/access/lock");
        assertThat(heading(page)).isEqualTo("All tilgang er stengt");

        Page opened = Form.with(citizen.browser(), page, "Åpne tilgangen igjen").send();
        Page again = Form.with(citizen.browser(), page, "Åpne tilgangen igjen").send();

        assertThat(opened.location()).isEqualTo("/access");
        assertThat(again.location()).isEqualTo("/access");
        assertThat(citizen.get("/probe").status()).isEqualTo(200);
    }

    @Test
    void is_not_opened_by_a_session_from_before() {
        Met citizen = meet("Kari", ADULT);
        jdbc.sql("insert into access.lock_change (person_id, change_id, locked, at) values (?, ?, true, ?)")
                .params(
                        citizen.id().value(),
                        UuidCreator.getTimeOrderedEpoch(),
                        clock.instant().plus(Duration.ofSeconds(5)).atOffset(ZoneOffset.UTC))
                .update();

        Page page = citizen.get("/access/lock");

        assertThat(page.html().select("main").text()).contains("Logg inn på nytt for å åpne");
        assertThat(page.html().select("main button")).isEmpty();
        assertThat(page.html().select("main a[href^=/sign-in?anew]")).hasSize(1);
        citizen.browser().post("/access/lock/open", Map.of());
        assertThat(citizen.get("/probe").status()).isEqualTo(403);
    }

    /** Closed, and signed in anew. */
    private Met locked() {
        Met citizen = meet("Kari", ADULT);
        Form.with(citizen.browser(), citizen.get("/access/lock"), "Steng all tilgang nå")
                .send();
        signIn(citizen.browser(), claims -> claims.claim("pid", citizen.number()));
        return citizen;
    }
}
