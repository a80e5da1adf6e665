package no.helseporten.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.helseporten.portal.PortalTest;
import no.helseporten.portal.testing.Browser;
import no.helseporten.portal.testing.Browser.Page;
import no.helseporten.portal.testing.TestKeys;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignOutTest extends PortalTest {

    private static final Map<String, Object> EVENTS =
            Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of());

    @Test
    void needs_the_forms_own_token() {
        Browser browser = signedIn();

        assertThat(browser.postRaw("/sign-out", Map.of()).status()).isEqualTo(403);
        assertThat(browser.get("/probe").status()).isEqualTo(200);
    }

    @Test
    void ends_our_session_and_goes_on_to_the_provider_without_the_number_in_any_address() throws Exception {
        Browser browser = signedIn();
        String session = browser.cookie("helseporten-session");

        Page page = browser.post("/sign-out", Map.of());

        Element form = page.html().selectFirst("#signing-out");
        assertThat(page.status()).isEqualTo(200);
        assertThat(form).isNotNull();
        assertThat(form.attr("method")).isEqualTo("post");
        assertThat(form.attr("action")).isEqualTo(PROVIDER.issuer() + "/end-session");
        assertThat(form.select("[name=post_logout_redirect_uri]").val())
                .isEqualTo("http://localhost:" + port + "/signed-out");
        assertThat(form.select("[name=client_id]").val()).isEqualTo("helseporten");
        assertThat(form.select("[name=_csrf]")).isEmpty();
        assertThat(SignedJWT.parse(form.select("[name=id_token_hint]").val())
                        .getJWTClaimsSet()
                        .getStringClaim("pid"))
                .isEqualTo(NUMBER);
        assertThat(page.header("Content-Security-Policy")).contains("form-action 'self' " + PROVIDER.issuer());
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(browser.cookie("helseporten-session")).isEmpty();
        Browser stolen = browser();
        stolen.with("Cookie", "helseporten-session=" + session);
        assertThat(stolen.get("/probe").status()).isEqualTo(303);
        assertThat(browser.get("/signed-out").html().select("h1").text()).isEqualTo("Du er logget ut");
    }

    @Test
    void of_somebody_who_is_signed_out_already_says_so() {
        assertThat(browser().post("/sign-out", Map.of()).location()).endsWith("/signed-out");
    }

    @Nested
    class By_the_provider {

        @Test
        void behind_the_browsers_back_ends_the_sessions_that_came_of_its_own() {
            String name = UUID.randomUUID().toString();
            Browser ended = signedInAs(name);
            Browser other = signedInAs(UUID.randomUUID().toString());

            Page page = browser()
                    .postRaw("/sign-out/back-channel", Map.of("logout_token", token(c -> c.claim("sid", name))));

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.header("Cache-Control")).contains("no-store");
            assertThat(ended.get("/probe").status()).isEqualTo(303);
            assertThat(other.get("/probe").status()).isEqualTo(200);
        }

        static Stream<Consumer<JWTClaimsSet.Builder>> faults() {
            return Stream.of(
                    c -> c.issuer("https://evil.example"),
                    c -> c.audience("another"),
                    c -> c.issueTime(null),
                    c -> c.jwtID(null),
                    c -> c.claim("sid", null),
                    c -> c.claim("nonce", "n"),
                    c -> c.claim("events", null),
                    c -> c.claim("events", Map.of("another", Map.of())),
                    c -> c.expirationTime(new Date(0)));
        }

        @ParameterizedTest
        @MethodSource("faults")
        void is_refused_when_its_token_is_not_right(Consumer<JWTClaimsSet.Builder> fault) {
            String name = UUID.randomUUID().toString();
            Browser browser = signedInAs(name);

            Page page = browser()
                    .postRaw(
                            "/sign-out/back-channel",
                            Map.of(
                                    "logout_token",
                                    token(((Consumer<JWTClaimsSet.Builder>) c -> c.claim("sid", name))
                                            .andThen(fault))));

            assertThat(page.status()).isEqualTo(400);
            assertThat(browser.get("/probe").status()).isEqualTo(200);
        }

        @Test
        void is_refused_when_its_token_is_signed_by_somebody_else() {
            String forged = PROVIDER.sign(claims(c -> c.claim("sid", "s")), "logout+jwt", TestKeys.rsa("provider"));

            assertThat(browser()
                            .postRaw("/sign-out/back-channel", Map.of("logout_token", forged))
                            .status())
                    .isEqualTo(400);
            assertThat(browser()
                            .postRaw("/sign-out/back-channel", Map.of("logout_token", "no token"))
                            .status())
                    .isEqualTo(400);
        }

        @Test
        void through_a_frame_on_its_own_page_ends_the_session_too() {
            String name = UUID.randomUUID().toString();
            Browser ended = signedInAs(name);

            assertThat(browser()
                            .get("/sign-out/front-channel?iss=https://evil.example&sid=" + name)
                            .status())
                    .isEqualTo(400);
            assertThat(ended.get("/probe").status()).isEqualTo(200);

            Page frame = browser().get("/sign-out/front-channel?iss=" + PROVIDER.issuer() + "&sid=" + name);

            assertThat(frame.status()).isEqualTo(200);
            assertThat(frame.header("Content-Security-Policy")).contains("frame-ancestors " + PROVIDER.issuer());
            assertThat(frame.header("X-Frame-Options")).isEmpty();
            assertThat(ended.get("/probe").status()).isEqualTo(303);
        }

        private Browser signedInAs(String providerSession) {
            Browser browser = browser();
            signIn(browser, claims -> claims.claim("pid", NUMBER).claim("sid", providerSession));
            return browser;
        }

        private String token(Consumer<JWTClaimsSet.Builder> change) {
            return PROVIDER.sign(claims(change), "logout+jwt");
        }

        private JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> change) {
            Date now = Date.from(Clock.systemUTC().instant());
            var claims = new JWTClaimsSet.Builder()
                    .issuer(PROVIDER.issuer())
                    .audience("helseporten")
                    .issueTime(now)
                    .jwtID(UUID.randomUUID().toString())
                    .claim("events", EVENTS);
            change.accept(claims);
            return claims.build();
        }
    }
}
