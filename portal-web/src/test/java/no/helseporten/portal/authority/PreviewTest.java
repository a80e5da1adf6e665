package no.helseporten.portal.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import no.helseporten.portal.testing.Browser.Page;
import no.helseporten.portal.testing.Form;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The giver looks at her own pages with the eyes of somebody who may see her documents, and nothing else. */
class PreviewTest extends AuthorityPagesTest {

    private Met giver;
    private String draft;

    @BeforeEach
    void she_begins() {
        giver = meet("Kari", ADULT);
        Met receiver = meet("Ola", ADULT);
        draft = form(giver)
                .write("Fødselsnummer", receiver.number())
                .write("Fullt navn", "Ola Nordmann")
                .choose("Dokumenter")
                .send()
                .location();
        Page started = Form.with(giver.browser(), giver.get(draft), "Se journalen din slik Ola Nordmann vil se den")
                .send();
        assertThat(started.location()).isEqualTo("/home");
    }

    @Test
    void what_the_receiver_will_not_see_is_refused_with_its_own_words() {
        Page page = giver.get("/record/results");

        assertThat(page.status()).isEqualTo(403);
        assertThat(heading(page)).isEqualTo("Dette vil ikke være synlig");
        assertThat(page.html().select("main button").text()).isEqualTo("Avslutt forhåndsvisningen");
    }

    @Test
    void nothing_can_be_done_meanwhile() {
        Page page = giver.browser()
                .post(
                        "/record/documents/" + UUID.randomUUID() + "/hide",
                        Map.of("subject", giver.id().value().toString()));

        assertThat(page.status()).isEqualTo(403);
        assertThat(heading(page)).isEqualTo("Dette er bare en forhåndsvisning");
    }

    @Test
    void home_shows_documents_only_and_says_whose_eyes_they_are() {
        Page home = giver.get("/home");

        assertThat(home.status()).isEqualTo(200);
        assertThat(home.html().select("section.person-preview").text()).contains("Ola Nordmann");
        assertThat(home.html().select("main a[href^=/record/documents]")).isNotEmpty();
        assertThat(home.html().select("main a[href^=/record/results], main a[href^=/record/medicines]"))
                .isEmpty();
        assertThat(home.html().select("header nav a[href=/access]")).isEmpty();
    }

    @Test
    void to_stop_leads_back_to_the_draft_and_opens_everything() {
        Page stopped = Form.with(giver.browser(), giver.get("/home"), "Avslutt forhåndsvisningen")
                .send();

        assertThat(stopped.location()).isEqualTo(draft);
        assertThat(giver.get("/record/results").status()).isEqualTo(200);
        assertThat(giver.get("/home").html().select("section.person-preview")).isEmpty();
        assertThat(giver.browser().post("/access/preview/stop", Map.of()).location())
                .isEqualTo("/access");
    }

    @Test
    void to_give_it_ends_the_preview_too() {
        Form.with(giver.browser(), giver.get(draft), "Gi fullmakt").send();

        assertThat(giver.get("/record/results").status()).isEqualTo(200);
    }
}
