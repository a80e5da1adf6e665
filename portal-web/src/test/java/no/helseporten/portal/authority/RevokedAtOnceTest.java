package no.helseporten.portal.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import no.helseporten.portal.testing.Browser;
import no.helseporten.portal.testing.Browser.Page;
import no.helseporten.portal.testing.Form;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The authority is taken back while its receiver has the page open. */
class RevokedAtOnceTest extends AuthorityPagesTest {

    private Met giver;
    private Met receiver;
    private String given;

    @BeforeEach
    void the_receiver_has_the_documents_open() {
        giver = meet("Kari", ADULT);
        receiver = meet("Ola", ADULT);
        given = give(giver, receiver, "Ola", "Dokumenter");
        choose(receiver, giver, "Kari Nordmann");
        assertThat(receiver.get("/record/documents").status()).isEqualTo(200);
    }

    @Test
    void the_next_click_the_next_part_of_the_page_and_the_download_are_refused() {
        giver.browser().post(given + "/end", Map.of());

        assertRefused(receiver.get("/record/documents"));
        assertRefused(receiver.get("/record/documents/" + UUID.randomUUID()));
        assertRefused(receiver.get("/record/documents/" + UUID.randomUUID() + "/contents/1?download=true"));
        assertRefused(receiver.get("/home"));
        Browser script = receiver.browser().with("HX-Request", "true");
        Page part = script.get("/record/documents");
        assertRefused(part);
        assertThat(part.header("HX-Refresh")).isEqualTo("true");
    }

    @Test
    void what_was_taken_out_of_it_is_refused_and_the_rest_is_not() {
        Page check = giver.follow(Form.with(giver.browser(), giver.get(given + "/change"), "Se over fullmakten")
                .tamper("areas", "RESULTS")
                .send());
        Form.with(giver.browser(), check, "Endre fullmakten").send();

        assertThat(receiver.get("/record/documents").status()).isEqualTo(403);
        assertThat(receiver.get("/record/results").status()).isEqualTo(200);
    }

    @Test
    void all_is_refused_while_the_giver_has_closed_all_access_and_nothing_tells_why() {
        Page ended = refusedAfter(() -> giver.browser().post(given + "/end", Map.of()));
        given = give(giver, receiver, "Ola", "Dokumenter");
        assertThat(receiver.get("/record/documents").status()).isEqualTo(200);

        Page closed = refusedAfter(() -> giver.browser().post("/access/lock", Map.of()));

        assertThat(closed.html().select("main h1, main p.lead").text())
                .isEqualTo(ended.html().select("main h1, main p.lead").text());
    }

    private Page refusedAfter(Runnable act) {
        act.run();
        Page page = receiver.get("/record/documents");
        assertRefused(page);
        return page;
    }

    private static void assertRefused(Page page) {
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.body()).doesNotContain("Kari");
    }
}
