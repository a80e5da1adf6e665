package no.helseporten.portal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import no.helseporten.person.PersonId;
import no.helseporten.person.PersonsMerged;
import no.helseporten.portal.PortalTest;
import no.helseporten.portal.testing.Browser;
import no.helseporten.portal.testing.Browser.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

class SessionTest extends PortalTest {

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void ends_when_nothing_is_done_for_half_an_hour() {
        Browser browser = signedIn();
        idle(Duration.ofMinutes(29));
        assertThat(browser.get("/probe").status()).isEqualTo(200);

        idle(Duration.ofMinutes(31));

        assertSignedOutBecauseOfTime(browser);
    }

    @Test
    void ends_two_hours_after_sign_in_whatever_is_done() {
        Browser browser = signedIn();
        clock.moveBy(Duration.ofMinutes(120).minusSeconds(5));
        assertThat(browser.get("/probe").status()).isEqualTo(200);

        clock.moveBy(Duration.ofSeconds(5));

        assertSignedOutBecauseOfTime(browser);
    }

    @Test
    void that_has_ended_still_shows_what_is_open() {
        Browser browser = signedIn();
        clock.moveBy(Duration.ofHours(3));

        Page front = browser.get("/");

        assertThat(front.status()).isEqualTo(200);
        assertThat(front.html().select("form[action=/sign-out]")).isEmpty();
    }

    @Test
    void lives_in_the_database_under_our_id_of_her() {
        Browser browser = signedIn();
        String person = browser.get("/probe").body();

        assertThat(jdbc.sql("select count(*) from portal.session where principal_name = ?")
                        .param(person)
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void has_a_cookie_that_scripts_and_other_sites_do_not_get() {
        Page page = signIn(browser(), claims -> claims.claim("pid", NUMBER));

        assertThat(page.response().headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("helseporten-session="))
                .last()
                .asString()
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain", "Max-Age", "Expires");
    }

    @Test
    void is_extended_by_a_plain_form_that_leads_back() {
        Page page = signedIn().post("/session/extend", Map.of("back", "/probe"));

        assertThat(page.status()).isEqualTo(303);
        assertThat(page.location()).isEqualTo("/probe");
    }

    @Test
    void is_extended_by_a_script_that_learns_for_how_long() {
        Browser browser = signedIn().with("Accept", "text/html");
        String token = browser.formToken();

        Page page = browser.with("Accept", "*/*").postRaw("/session/extend", Map.of("_csrf", token));

        Instant now = clock.instant();
        assertThat(page.status()).isEqualTo(204);
        assertThat(Instant.parse(page.header("Session-Idle-Until")))
                .isBetween(now.plusSeconds(1700), now.plusSeconds(1800));
        assertThat(Instant.parse(page.header("Session-Ends-At")))
                .isBetween(now.plusSeconds(7000), now.plusSeconds(7200));
    }

    @Test
    void cannot_be_extended_after_its_end() {
        Browser browser = signedIn();
        String token = browser.formToken();
        clock.moveBy(Duration.ofHours(3));

        assertThat(browser.with("Accept", "*/*")
                        .postRaw("/session/extend", Map.of("_csrf", token))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void sends_a_whole_page_to_sign_in_when_a_part_of_it_is_asked_for_too_late() {
        Browser browser = signedIn();
        clock.moveBy(Duration.ofHours(3));

        Page part = browser.with("HX-Request", "true")
                .with("HX-Current-URL", "http://localhost:" + port + "/probe?kind=lab")
                .get("/probe?kind=lab&part=2");

        assertThat(part.status()).isEqualTo(401);
        assertThat(part.header("HX-Redirect")).isEqualTo("/signed-out?because=timed-out&back=%2Fprobe%3Fkind%3Dlab");
    }

    @Test
    void that_cannot_be_read_any_more_is_as_if_it_were_not_there() {
        Browser browser = signedIn();
        jdbc.sql("update portal.session_attributes set attribute_bytes = ?")
                .param(new byte[] {1, 2, 3})
                .update();

        assertThat(browser.get("/probe").status()).isEqualTo(303);
    }

    @Test
    void of_a_person_who_turned_out_to_be_another_ends_and_her_sign_ins_follow() {
        Browser browser = signedIn();
        PersonId gone = new PersonId(UUID.fromString(browser.get("/probe").body()));
        PersonId kept = PersonId.create();

        events.publishEvent(new PersonsMerged(kept, gone));

        assertThat(browser.get("/probe").status()).isEqualTo(303);
        assertThat(jdbc.sql("select count(*) from portal.sign_in where person_id = ?")
                        .param(kept.value())
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void is_not_begun_by_somebody_who_only_looks_around() {
        long before = sessions();
        Browser browser = browser();

        browser.get("/");
        browser.get("/probe");
        browser.post("/language", Map.of("language", "en", "back", "/"));

        assertThat(sessions()).isEqualTo(before);
        assertThat(browser.cookie("helseporten-session")).isEmpty();
    }

    private void assertSignedOutBecauseOfTime(Browser browser) {
        Page page = browser.get("/probe");
        assertThat(page.status()).isEqualTo(303);
        assertThat(page.location()).isEqualTo("/signed-out?because=timed-out&back=%2Fprobe");
        Page why = browser.get(page.location());
        assertThat(why.html().select("h1").text()).isEqualTo("Du er blitt logget ut");
        assertThat(why.html().select("main a.button").attr("href")).isEqualTo("/sign-in?back=/probe");
    }

    private void idle(Duration time) {
        jdbc.sql("update portal.session set last_access_time = last_access_time - :t, expiry_time = expiry_time - :t")
                .param("t", time.toMillis())
                .update();
    }

    private long sessions() {
        return jdbc.sql("select count(*) from portal.session").query(Long.class).single();
    }
}
