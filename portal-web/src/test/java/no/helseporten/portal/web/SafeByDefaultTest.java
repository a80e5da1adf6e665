package no.helseporten.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import no.helseporten.portal.PortalTest;
import no.helseporten.portal.testing.Browser;
import no.helseporten.portal.testing.Browser.Page;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SafeByDefaultTest extends PortalTest {

    @Nested
    class A_stranger {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/probe",
                    "/home",
                    "/record/documents",
                    "/nothing-here",
                    "/actuator",
                    "/actuator/env",
                    "/session/extend"
                })
        void is_sent_to_sign_in(String path) {
            Page page = browser().get(path);

            assertThat(page.status()).isEqualTo(303);
            assertThat(page.location()).startsWith("/sign-in?back=");
        }

        @ParameterizedTest
        @ValueSource(strings = {"/", "/signed-out"})
        void sees_what_is_open(String path) {
            assertThat(browser().get(path).status()).isEqualTo(200);
        }

        @Test
        void learns_only_whether_the_portal_is_well() {
            Page page = browser().with("Accept", "*/*").get("/actuator/health");

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body()).contains("UP").doesNotContain("db", "details");
        }
    }

    @Nested
    class Every_page {

        @ParameterizedTest
        @ValueSource(strings = {"/signed-out", "/probe", "/nothing-here", "/probe/failing"})
        void carries_the_headers_that_keep_it_safe(String path) {
            Page page = signedIn().with("X-Forwarded-Proto", "https").get(path);

            assertThat(page.header("Content-Security-Policy"))
                    .contains("default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self';"
                            + " img-src 'self' data:; connect-src 'self'; frame-src 'self'; form-action 'self' "
                            + PROVIDER.issuer())
                    .endsWith("; base-uri 'none'; frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(page.header("Cache-Control")).contains("no-store");
            assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(page.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(page.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
            assertThat(page.header("Permissions-Policy"))
                    .contains("camera=()", "geolocation=()")
                    .doesNotContain("*");
            assertThat(page.header("Strict-Transport-Security")).contains("max-age=31536000");
            assertThat(page.response().headers().allValues("Vary").toString().toLowerCase(java.util.Locale.ROOT))
                    .contains("hx-request");
            assertThat(page.response().headers().firstValue("Server")).isEmpty();
        }

        @Test
        void may_show_a_document_of_its_own_in_a_frame() {
            Page page = signedIn().get("/record/documents/" + UUID.randomUUID() + "/contents/0");

            assertThat(page.header("Content-Security-Policy"))
                    .startsWith("default-src 'none'; style-src 'unsafe-inline'")
                    .endsWith("frame-ancestors 'self'");
            assertThat(page.header("X-Frame-Options")).isEqualTo("SAMEORIGIN");
        }
    }

    @Nested
    class Files_that_are_the_same_for_everybody {

        @Test
        void are_kept_by_browsers_and_come_packed() {
            String style =
                    browser().get("/").html().select("link[rel=stylesheet]").attr("href");

            Page page = browser().with("Accept-Encoding", "gzip").get(style);

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.header("Cache-Control")).contains("max-age=31536000", "public");
            assertThat(page.header("Content-Encoding")).isEqualTo("gzip");
            assertThat(page.response().headers().firstValue("Set-Cookie")).isEmpty();
        }

        @Test
        void may_be_missing() {
            assertThat(browser().get("/ui/missing.css").status()).isEqualTo(404);
        }

        @Test
        void include_the_script_that_signs_out() {
            assertThat(browser().get("/portal/signing-out.js").status()).isEqualTo(200);
        }
    }

    @Nested
    class A_page_that_cannot_be_shown {

        @Test
        void says_that_it_is_not_there() {
            expect(signedIn().get("/nothing-here"), 404, "Vi finner ikke siden");
        }

        @Test
        void says_that_it_cannot_be_opened_that_way() {
            expect(signedIn().post("/probe", Map.of()), 405, "Siden kan ikke åpnes slik");
        }

        @Test
        void says_that_the_address_makes_no_sense() {
            expect(signedIn().get("/probe/not-a-uuid"), 400, "Vi forsto ikke det du ba om");
        }

        @Test
        void says_that_a_form_came_without_its_token() {
            expect(browser().postRaw("/language", Map.of("language", "en")), 403, "Du har ikke tilgang til dette");
        }

        @Test
        void says_that_we_failed_with_a_reference_that_is_in_the_log(CapturedOutput log) {
            Page page = signedIn().get("/probe/failing");

            expect(page, 500, "Noe gikk galt hos oss");
            assertThat(page.body()).doesNotContain("secret", "Exception", "\tat ");
            String reference = page.html().select("main strong").text();
            assertThat(reference).matches("[0-9A-F]{10}");
            assertThat(log).containsOnlyOnce("Reference " + reference);
            // What failed and where, but not its words: they may repeat what somebody typed.
            assertThat(log).containsOnlyOnce("java.lang.IllegalStateException: java.lang.IllegalStateException");
            assertThat(log).doesNotContain("a secret of the inside");
        }

        @ParameterizedTest
        @CsvSource({"nn, Vi finn ikkje sida", "en, We cannot find the page", "no, Vi finner ikke siden"})
        void says_so_in_her_language(String language, String heading) {
            expect(signedIn().with("Accept-Language", language).get("/nothing-here"), 404, heading);
        }

        @Test
        void is_not_found_by_its_own_address() {
            expect(browser().get("/error"), 404, "Vi finner ikke siden");
        }

        private void expect(Page page, int status, String heading) {
            assertThat(page.html().select("h1").text()).isEqualTo(heading);
            assertThat(page.status()).isEqualTo(status);
            assertThat(page.html().select("main strong").text()).isNotBlank();
        }
    }

    @Nested
    class The_front_page {

        @Test
        void says_what_this_is_and_offers_the_way_in() {
            Page page = browser().get("/");

            assertThat(page.html().select("h1").text()).isEqualTo("Din helse på ett sted");
            assertThat(page.html().select("main a[href=/sign-in]").text()).isEqualTo("Logg inn");
            assertThat(page.html().select("nav")).isEmpty();
        }

        @Test
        void sends_whoever_is_signed_in_home() {
            Browser browser = signedIn();

            assertThat(browser.get("/").location()).endsWith("/home");
        }
    }
}
