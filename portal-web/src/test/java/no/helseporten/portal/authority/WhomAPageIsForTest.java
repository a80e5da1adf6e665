package no.helseporten.portal.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import no.helseporten.access.Area;
import no.helseporten.access.Needs;
import no.helseporten.access.Right;
import no.helseporten.access.testing.Authorities;
import no.helseporten.portal.testing.Browser;
import no.helseporten.portal.testing.Form;
import no.helseporten.record.store.RecordRows;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** A page says whom it is for, and a form is taken for nobody else. */
@Import(WhomAPageIsForTest.Pages.class)
class WhomAPageIsForTest extends AuthorityPagesTest {

    private Met kari;
    private Met ola;
    private UUID document;

    @BeforeEach
    void kari_may_act_for_ola() {
        kari = meet("Kari", ADULT);
        ola = meet("Ola", ADULT);
        Authorities.powerOfAttorney(jdbc, ola.id(), kari.id());
        document = new RecordRows(jdbc, kari.id(), clock.instant().minusSeconds(60)).document();
    }

    @Test
    void a_form_of_one_is_refused_while_another_is_chosen_and_nothing_is_written() {
        Form hers =
                Form.with(kari.browser(), kari.get("/record/documents/" + document), "Skjul for dem som har fullmakt");
        choose(kari, ola, "Ola Nordmann");

        Browser.Page refused = hers.send();

        assertThat(refused.status()).isEqualTo(409);
        assertThat(heading(refused)).isEqualTo("Ingenting ble sendt");
        assertThat(refused.html().select("main a[href=/access/choose]")).hasSize(1);
        assertThat(jdbc.sql("select count(*) from record.document_visibility where document_id = ?")
                        .param(document)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select ground from activity.activity where actor_id = ? and not permitted")
                        .param(kari.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("OTHER_CHOSEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "00000000-0000-0000-0000-000000000000"})
    void a_form_that_names_nobody_or_somebody_unheard_of_is_refused(String subject) {
        Map<String, String> fields = subject.isEmpty() ? Map.of() : Map.of("subject", subject);

        assertThat(kari.browser().post("/for-whom", fields).status()).isEqualTo(409);
    }

    @Test
    void whom_it_is_for_stands_in_banner_title_and_on_the_button_that_sends() {
        choose(kari, ola, "Ola Nordmann");

        Browser.Page page = kari.get("/for-whom");

        assertThat(page.html().title()).contains("Ola Nordmann");
        Element banner = page.html().selectFirst("section[aria-label='Hvem siden gjelder']");
        assertThat(banner.text()).contains("Du ser journalen til Ola Nordmann");
        assertThat(page.html().select("main button").eachText()).contains("Gå til forsiden for Ola Nordmann");
        assertThat(page.html().select("form[method=post] input[name=subject]").eachAttr("value"))
                .hasSameSizeAs(page.html().select("form[method=post]"))
                .containsOnly(ola.id().value().toString());
        assertThat(Form.with(kari.browser(), page, "Gå til forsiden for Ola Nordmann")
                        .send()
                        .body())
                .isEqualTo("sent");
    }

    @Test
    void a_form_that_only_looks_does_not_say_whom_it_is_for_in_its_address() {
        assertThat(kari.get("/record/documents").html().select("form[method=get] input[name=subject]"))
                .isEmpty();
    }

    @Test
    void the_change_is_said_once_in_words_that_take_focus_and_stands_in_the_other_ones_log() {
        kari.get("/access/choose");
        Browser.Page chosen = Form.with(kari.browser(), kari.get("/access/choose"), "Handle for Ola Nordmann")
                .send();

        Browser.Page home = kari.follow(chosen);

        assertThat(home.html().select("[role=status][autofocus]").text()).contains("Du handler nå for Ola Nordmann");
        assertThat(kari.get("/home").html().select("[role=status]")).isEmpty();
        assertThat(jdbc.sql("select operation from activity.activity where person_id = ? and actor_id = ? order by at")
                        .params(ola.id().value(), kari.id().value())
                        .query(String.class)
                        .list())
                .startsWith("POST /access/choose");
    }

    @Test
    void a_page_that_is_about_nobody_does_not_call_itself_hers() {
        choose(kari, ola, "Ola Nordmann");

        Browser.Page nowhere = kari.get("/nowhere");

        assertThat(nowhere.status()).isEqualTo(404);
        assertThat(nowhere.html().text()).doesNotContain("Din egen journal").contains("en annen person");
    }

    @Test
    void signing_in_anew_begins_with_her_own() {
        choose(kari, ola, "Ola Nordmann");

        signIn(kari.browser(), claims -> claims.claim("pid", kari.number()));

        assertThat(heading(kari.get("/home"))).isEqualTo("Hei, Kari Nordmann");
    }

    @Controller
    @TestConfiguration(proxyBeanMethods = false)
    static class Pages {

        @GetMapping("/for-whom")
        @Needs(Area.FORMS)
        String form() {
            return "for-whom";
        }

        @PostMapping("/for-whom")
        @Needs(value = Area.FORMS, right = Right.ACT)
        @ResponseBody
        String send() {
            return "sent";
        }
    }
}
