package no.helseporten.portal.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.helseporten.access.Access;
import no.helseporten.access.testing.Authorities;
import no.helseporten.person.PersonId;
import no.helseporten.portal.PortalTest;
import no.helseporten.portal.testing.Browser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a birthday changes, on the pages, in sessions that were open before it. */
class GrowingUpTest extends PortalTest {

    private static final String PARENT = "03819000017";
    private static final String YOUNG = "03819000289";

    private PersonId parent;
    private PersonId young;

    @BeforeEach
    void aFamily() {
        jdbc.sql("delete from access.authority_change").update();
        parent = told(PARENT, LocalDate.of(1985, 3, 1));
        young = told(YOUNG, LocalDate.of(2014, 1, 1));
        jdbc.sql("update person.person set given_name = 'Oda' where person_id = ?")
                .param(young.value())
                .update();
        Authorities.parent(jdbc, young, parent);
    }

    @Nested
    class AtMidnight {

        @ParameterizedTest
        @CsvSource({
            "12, /record/documents",
            "12, /record/medicines",
            "16, /home",
        })
        void a_parent_loses_what_the_policy_says_in_the_same_session(int age, String page) {
            becomes(age);
            Browser browser = parentFor(young);

            assertThat(browser.get(page).status()).isEqualTo(200);
            clock.moveBy(Duration.ofSeconds(2));
            assertThat(browser.get(page).status()).isEqualTo(403);
        }

        @Test
        void a_parent_of_a_twelve_year_old_keeps_what_the_policy_says() {
            becomes(12);
            Browser browser = parentFor(young);
            clock.moveBy(Duration.ofSeconds(2));

            Browser.Page home = browser.get("/home");

            assertThat(home.status()).isEqualTo(200);
            assertThat(home.html().selectFirst("main .lead").text())
                    .isEqualTo("Du kan se og gjøre noe med timeavtaler.");
            assertThat(home.html().select("main a[href^=/record]")).isEmpty();
        }

        @Test
        void the_young_person_gets_what_the_policy_says_in_the_same_session() {
            becomes(13);
            Browser browser = signedInAs(YOUNG);

            Browser.Page before = browser.get("/home");
            assertThat(before.status()).isEqualTo(403);
            assertThat(before.html().selectFirst("h1").text()).isEqualTo("Dette er ikke åpent for deg ennå");

            clock.moveBy(Duration.ofSeconds(2));
            assertThat(browser.get("/home").status()).isEqualTo(200);
            assertThat(browser.get("/record/documents").status()).isEqualTo(403);
        }

        /** A second before midnight in Oslo she is not yet that old, and a second after she is. */
        private void becomes(int age) {
            Instant now = clock.instant();
            LocalDate tomorrow = LocalDate.ofInstant(now, Access.OSLO).plusDays(1);
            Instant midnight = tomorrow.atStartOfDay(Access.OSLO).toInstant();
            clock.moveBy(Duration.between(now, midnight).minusSeconds(1));
            born(tomorrow.minusYears(age));
        }
    }

    @Nested
    class TheConsent {

        @Test
        void is_not_there_for_somebody_who_is_no_parent() {
            born(LocalDate.now(clock).minusYears(14));
            Browser stranger = signedIn();

            assertThat(stranger.get(page()).status()).isEqualTo(404);
            assertThat(stranger.post(page() + "/give", Map.of()).status()).isEqualTo(404);
        }

        @Test
        void is_not_there_before_thirteen() {
            born(LocalDate.now(clock).minusYears(12));

            assertThat(signedInAs(PARENT).get(page()).status()).isEqualTo(404);
        }

        @Test
        void is_refused_without_the_hidden_token() {
            born(LocalDate.now(clock).minusYears(14));

            assertThat(signedInAs(PARENT).postRaw(page() + "/give", Map.of()).status())
                    .isEqualTo(403);
        }

        @Test
        void lets_the_young_person_see_her_record_and_stands_in_her_log_until_it_is_taken_back() {
            born(LocalDate.now(clock).minusYears(14));
            Browser her = signedInAs(YOUNG);
            Browser mother = signedInAs(PARENT);
            assertThat(her.get("/record/documents").status()).isEqualTo(403);

            assertThat(mother.get(page()).html().select("main form").eachAttr("action"))
                    .containsExactly(page() + "/give");
            assertThat(mother.post(page() + "/give", Map.of()).status()).isEqualTo(303);
            mother.post(page() + "/give", Map.of());
            assertThat(her.get("/record/documents").status()).isEqualTo(200);
            assertThat(mother.get(page()).html().select("main button").eachText())
                    .containsExactly("Trekk samtykket");
            assertThat(inHerLog("POST /access/consent/{person}/give")).isPositive();

            mother.post(page() + "/take-back", Map.of());
            assertThat(her.get("/record/documents").status()).isEqualTo(403);
        }

        private long inHerLog(String operation) {
            return jdbc.sql(
                            "select count(*) from activity.activity where person_id = ? and actor_id = ? and operation = ?")
                    .params(young.value(), parent.value(), operation)
                    .query(Long.class)
                    .single();
        }

        private String page() {
            return "/access/consent/" + young.value();
        }
    }

    @Nested
    class TheBirthday {

        @Test
        void is_told_to_the_parent_with_before_and_after() {
            born(LocalDate.now(clock).minusYears(12).plusDays(60));
            Browser mother = signedInAs(PARENT);

            assertThat(mother.get("/access/choose").html().select("main a[href=/access/age/" + young.value() + "]"))
                    .hasSize(1);
            Browser.Page page = mother.get("/access/age/" + young.value());

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.html().selectFirst("h1").text()).isEqualTo("Når Oda fyller 12 år");
            assertThat(page.html().select("tr:has(th:contains(Dokumenter)) td").eachText())
                    .containsExactly("Kan se og gjøre noe", "Nei", "Nei", "Nei");
            assertThat(page.html().select("tr:has(th:contains(Timeavtaler)) td").eachText())
                    .containsExactly("Kan se og gjøre noe", "Kan se og gjøre noe", "Nei", "Nei");
        }

        @ParameterizedTest
        @CsvSource({"0, 12, 12", "-300, 12, 12", "0, , 13", "0, 14, 13", "0, 99999, 13"})
        void is_still_told_on_the_day_and_after_it_to_whoever_follows_the_notice(
                int daysAhead, @Nullable Integer age, int told) {
            born(LocalDate.now(clock).minusYears(12).plusDays(daysAhead));

            Browser.Page page =
                    signedInAs(PARENT).get("/access/age/" + young.value() + (age == null ? "" : "?age=" + age));

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.html().selectFirst("h1").text()).isEqualTo("Når Oda fyller " + told + " år");
            assertThat(page.html().select("tr:has(th:contains(Dokumenter)) td").eachText())
                    .as("what the parent loses at twelve, and nobody has at thirteen")
                    .isEqualTo(told == 12 ? List.of("Kan se og gjøre noe", "Nei", "Nei", "Nei") : List.of());
        }

        @Test
        void is_told_to_the_young_person_too() {
            born(LocalDate.now(clock).minusYears(16).plusDays(60));

            Browser.Page page = signedInAs(YOUNG).get("/access/age/" + young.value());

            assertThat(page.html().selectFirst("h1").text()).isEqualTo("Når du fyller 16 år");
        }

        @Test
        void is_not_told_to_strangers() {
            born(LocalDate.now(clock).minusYears(12).plusDays(60));

            assertThat(signedIn().get("/access/age/" + young.value()).status()).isEqualTo(404);
        }
    }

    private void born(LocalDate day) {
        jdbc.sql("update person.person set birth_date = ? where person_id = ?")
                .params(day, young.value())
                .update();
    }

    private Browser parentFor(PersonId child) {
        Browser browser = signedInAs(PARENT);
        browser.post("/access/choose", Map.of("person", child.value().toString()));
        return browser;
    }

    private Browser signedInAs(String number) {
        Browser browser = browser();
        signIn(browser, claims -> claims.claim("pid", number));
        return browser;
    }
}
