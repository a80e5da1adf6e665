package no.helseporten.portal.signin;

import static no.helseporten.portal.testing.TestProvider.form;
import static no.helseporten.portal.testing.TestProvider.send;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.function.Consumer;
import no.helseporten.person.PersonId;
import no.helseporten.portal.PortalTest;
import no.helseporten.portal.PreviousSignIn;
import no.helseporten.portal.testing.Browser;
import no.helseporten.portal.testing.Browser.Page;
import no.helseporten.portal.testing.TestKeys;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SignInTest extends PortalTest {

    private static final Consumer<JWTClaimsSet.Builder> CITIZEN = claims -> claims.claim("pid", NUMBER);

    @Autowired
    private PreviousSignIn previousSignIn;

    @Nested
    class Is_refused {

        @ParameterizedTest
        @ValueSource(strings = {"idporten-loa-substantial", "idporten-loa-low", ""})
        void at_another_level_than_the_one_we_demand(String level) {
            expect(
                    signIn(browser(), CITIZEN.andThen(c -> c.claim("acr", level))),
                    403,
                    "Du må logge inn på et høyere nivå");
        }

        @Test
        void without_any_level() {
            expect(
                    signIn(browser(), CITIZEN.andThen(c -> c.claim("acr", null))),
                    403,
                    "Du må logge inn på et høyere nivå");
        }

        @Test
        void without_a_national_number() {
            expect(signIn(browser(), claims -> {}), 403, "Vi fikk ikke vite hvem du er");
        }

        @ParameterizedTest
        @ValueSource(strings = {"31883610119", "9188361011", "01010112345", "x"})
        void with_an_invalid_national_number_which_is_shown_and_logged_nowhere(String number, CapturedOutput log) {
            Page page = signIn(browser(), claims -> claims.claim("pid", number));

            expect(page, 403, "Vi kjente ikke igjen fødselsnummeret ditt");
            if (number.length() > 1) {
                assertThat(page.body()).doesNotContain(number);
                assertThat(log).doesNotContain(number);
            }
        }

        @Test
        void when_the_answer_is_used_a_second_time() {
            Browser browser = browser();
            String answer = PROVIDER.answer(browser.get("/sign-in").location(), CITIZEN);
            browser.get(answer);

            expect(browser.get(answer), 400, "Innloggingen må begynne på nytt");
        }

        @Test
        void when_the_answer_is_to_somebody_elses_question() {
            String answer = PROVIDER.answer(browser().get("/sign-in").location(), CITIZEN);
            Browser other = browser();
            other.get("/sign-in");

            expect(other.get(answer), 400, "Innloggingen må begynne på nytt");
        }

        @Test
        void when_the_provider_knows_the_code_no_more() {
            PROVIDER.tokenEndpoint(exchange -> send(exchange, 400, "{\"error\":\"invalid_grant\"}"));

            expect(signIn(browser(), CITIZEN), 400, "Innloggingen må begynne på nytt");
        }

        @Test
        void when_she_cancels_at_the_provider() {
            Browser browser = browser();

            Page page = browser.get(PROVIDER.refuse(browser.get("/sign-in").location(), "access_denied"));

            expect(page, 200, "Du avbrøt innloggingen");
        }

        @Test
        void when_the_id_token_answers_another_question() {
            expect(
                    signIn(browser(), CITIZEN.andThen(c -> c.claim("nonce", "another"))),
                    500,
                    "Vi fikk ikke logget deg inn");
        }

        @Test
        void when_the_id_token_is_for_another_service() {
            expect(signIn(browser(), CITIZEN.andThen(c -> c.audience("another"))), 500, "Vi fikk ikke logget deg inn");
        }

        @Test
        void when_the_id_token_has_expired() {
            Date earlier = Date.from(Clock.systemUTC().instant().minus(Duration.ofMinutes(5)));

            expect(
                    signIn(browser(), CITIZEN.andThen(c -> c.issueTime(earlier).expirationTime(earlier))),
                    500,
                    "Vi fikk ikke logget deg inn");
        }

        @Test
        void when_the_id_token_is_signed_by_somebody_else() {
            PROVIDER.tokenEndpoint(exchange -> send(
                    exchange,
                    200,
                    "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"id_token\":\"%s\"}"
                            .formatted(PROVIDER.sign(
                                    new JWTClaimsSet.Builder()
                                            .issuer(PROVIDER.issuer())
                                            .build(),
                                    "JWT",
                                    TestKeys.rsa("provider")))));

            expect(signIn(browser(), CITIZEN), 500, "Vi fikk ikke logget deg inn");
        }

        @Test
        void when_the_answer_names_another_issuer() {
            Browser browser = browser();
            PROVIDER.namesItself(false);
            String answer = PROVIDER.answer(browser.get("/sign-in").location(), CITIZEN);

            expect(browser.get(answer + "&iss=https://evil.example"), 500, "Vi fikk ikke logget deg inn");
        }

        @Test
        void when_the_answer_does_not_name_an_issuer_that_always_names_itself() {
            PROVIDER.namesItself(false);

            expect(signIn(browser(), CITIZEN), 500, "Vi fikk ikke logget deg inn");
        }

        @ParameterizedTest
        @ValueSource(ints = {500, 502, 503})
        void when_the_token_endpoint_is_out_of_order(int status) {
            PROVIDER.tokenEndpoint(exchange -> send(exchange, status, "oh no"));

            expect(signIn(browser(), CITIZEN), 503, "ID-porten svarer ikke akkurat nå");
        }

        @Test
        void when_the_token_endpoint_never_answers() {
            PROVIDER.tokenEndpoint(exchange -> {});

            expect(signIn(browser(), CITIZEN), 503, "ID-porten svarer ikke akkurat nå");
        }

        private void expect(Page page, int status, String heading) {
            assertThat(page.html().select("h1").text()).isEqualTo(heading);
            assertThat(page.status()).isEqualTo(status);
            assertThat(page.html().select("a[href=/sign-in]").text()).contains("Logg inn på nytt");
            assertThat(page.body()).doesNotContain("Exception", "invalid_", "[", NUMBER);
        }
    }

    @Nested
    class Asks_the_provider {

        @Test
        void for_a_code_at_the_level_we_demand_in_her_language_with_proof_of_key() {
            Map<String, String> asked = form(browser()
                    .with("Accept-Language", "nn")
                    .get("/sign-in")
                    .location()
                    .split("\\?", 2)[1]);

            assertThat(asked)
                    .containsEntry("response_type", "code")
                    .containsEntry("client_id", "helseporten")
                    .containsEntry("acr_values", "idporten-loa-high")
                    .containsEntry("ui_locales", "nn")
                    .containsEntry("code_challenge_method", "S256")
                    .containsEntry("redirect_uri", "http://localhost:" + port + "/sign-in/return")
                    .containsKeys("state", "nonce", "code_challenge");
        }

        @Test
        void with_a_short_lived_assertion_made_for_it_alone() throws Exception {
            signIn(browser(), CITIZEN);

            SignedJWT assertion = SignedJWT.parse(PROVIDER.tokenRequest().get("client_assertion"));
            JWTClaimsSet claims = assertion.getJWTClaimsSet();
            assertThat(assertion.verify(new RSASSAVerifier(TestKeys.PORTAL))).isTrue();
            assertThat(assertion.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
            assertThat(assertion.getHeader().getKeyID()).isEqualTo("portal");
            assertThat(claims.getAudience()).containsExactly(PROVIDER.issuer());
            assertThat(claims.getIssuer()).isEqualTo("helseporten").isEqualTo(claims.getSubject());
            assertThat(claims.getJWTID()).isNotBlank();
            assertThat(claims.getExpirationTime())
                    .isBefore(Date.from(Clock.systemUTC().instant().plusSeconds(61)));
            assertThat(PROVIDER.tokenRequest()).containsKeys("code_verifier").doesNotContainKey("client_secret");
        }
    }

    @Nested
    class Lets_her_in {

        @Test
        void where_she_was_going() {
            assertThat(browser().get("/probe?of=spring&x=%C3%A6").location())
                    .isEqualTo("/sign-in?back=%2Fprobe%3Fof%3Dspring%26x%3D%25C3%25A6");
            Browser browser = browser();
            String question = browser.get("/sign-in?back=%2Fprobe%3Fof%3Dspring%26x%3D%25C3%25A6")
                    .location();

            assertThat(browser.get(PROVIDER.answer(question, CITIZEN)).location())
                    .endsWith("/probe?of=spring&x=%C3%A6");
            assertThat(browser.get("/probe").status()).isEqualTo(200);
        }

        @ParameterizedTest
        @ValueSource(strings = {"https://evil.example/", "//evil.example", "/\\evil.example", "/%0d%0aX: y", ""})
        void at_home_when_she_was_going_nowhere_of_ours(String back) {
            Browser browser = browser();
            String question = browser.get("/sign-in?back="
                            + java.net.URLEncoder.encode(back, java.nio.charset.StandardCharsets.UTF_8))
                    .location();

            String location = browser.get(PROVIDER.answer(question, CITIZEN)).location();

            assertThat(location).doesNotContain("//evil", "\\", "\r").startsWith("http://localhost:" + port + "/");
        }

        @Test
        void with_a_new_session_that_holds_nothing_of_the_old_one() {
            Browser browser = browser();
            String question = browser.get("/sign-in").location();
            String before = browser.cookie("helseporten-session");

            browser.get(PROVIDER.answer(question, CITIZEN));

            assertThat(before).isNotBlank();
            assertThat(browser.cookie("helseporten-session")).isNotBlank().isNotEqualTo(before);
        }

        @Test
        void as_the_same_person_each_time() {
            assertThat(signedIn().get("/probe").body())
                    .isEqualTo(signedIn().get("/probe").body());
        }

        @Test
        void and_keeps_her_number_nowhere_but_where_it_becomes_our_id(CapturedOutput log) {
            Browser browser = signedIn();
            browser.get("/probe");

            var kept = jdbc.sql("select attribute_bytes from portal.session_attributes")
                    .query(byte[].class)
                    .list();

            assertThat(kept).isNotEmpty().allSatisfy(bytes -> {
                String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
                String decoded = java.util.Arrays.stream(text.split("[^A-Za-z0-9_-]"))
                        .map(SignInTest::decoded)
                        .collect(java.util.stream.Collectors.joining());
                assertThat(text + decoded).doesNotContain(NUMBER);
            });
            assertThat(log).doesNotContain(NUMBER);
        }

        @Test
        void and_knows_when_she_was_here_before() {
            PersonId person = new PersonId(
                    java.util.UUID.fromString(signedIn().get("/probe").body()));
            jdbc.sql("delete from portal.sign_in").update();
            signedIn();
            assertThat(previousSignIn.of(person)).isEmpty();
            var first = jdbc.sql("select at from portal.sign_in")
                    .query(java.time.OffsetDateTime.class)
                    .single()
                    .toInstant();
            signedIn();

            assertThat(previousSignIn.of(person)).contains(first);
        }
    }

    private static String decoded(String part) {
        try {
            return new String(Base64.getUrlDecoder().decode(part), java.nio.charset.StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException notEncoded) {
            return "";
        }
    }
}
