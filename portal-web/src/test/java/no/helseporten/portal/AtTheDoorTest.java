package no.helseporten.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.helseporten.portal.testing.Browser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The access door, as the portal has it: who is let in, and what is left in the log. */
class AtTheDoorTest extends PortalTest {

    /** Other tests may have moved the clock, and the ids of rows go by it. */
    @BeforeEach
    void anEmptyLog() {
        jdbc.sql("truncate activity.activity, activity.unsealed").update();
    }

    @Test
    void a_stranger_is_sent_to_sign_in_and_leaves_no_row() {
        long before = rows().size();

        assertThat(browser().get("/probe").status()).isEqualTo(303);

        assertThat(rows()).hasSize((int) before);
    }

    @Test
    void a_citizen_sees_her_own_and_it_is_written_down_by_route() {
        Browser browser = signedIn();
        String person = browser.get("/probe").body();
        UUID item = UUID.randomUUID();

        assertThat(browser.get("/probe/" + item + "?q=secret").status()).isEqualTo(200);

        assertThat(rows().getLast())
                .containsEntry("person_id", UUID.fromString(person))
                .containsEntry("actor_id", UUID.fromString(person))
                .containsEntry("area", "DOCUMENTS,RESULTS")
                .containsEntry("access_right", "VIEW")
                .containsEntry("operation", "GET /probe/{id}")
                .containsEntry("item_id", item)
                .containsEntry("permitted", true)
                .containsEntry("ground", "SELF");
    }

    @Test
    void what_cannot_be_written_down_is_not_shown() {
        Browser browser = signedIn();
        jdbc.sql("alter table activity.activity rename to gone").update();
        try {
            Browser.Page page = browser.get("/probe");

            assertThat(page.status()).isEqualTo(500);
            assertThat(page.html().select("h1").text()).isEqualTo("Noe gikk galt hos oss");
        } finally {
            jdbc.sql("alter table activity.gone rename to activity").update();
        }
    }

    @Test
    void an_open_page_leaves_no_row() {
        Browser browser = signedIn();
        int before = rows().size();

        browser.get("/signed-out");
        browser.get("/nothing-here");

        assertThat(rows()).hasSize(before);
    }

    private List<Map<String, @Nullable Object>> rows() {
        return jdbc.sql("select * from activity.activity order by activity_id")
                .query()
                .listOfRows();
    }
}
