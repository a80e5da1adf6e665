package no.helseporten.sector;

import static no.helseporten.sector.Sources.HOSPITAL;
import static no.helseporten.sector.Sources.ISSUER;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhoMayAskForDecisionsTest extends DecisionTest {

    private static final String EVALUATION = "/access/v1/evaluation";

    @ParameterizedTest
    @ValueSource(strings = {EVALUATION, "/access/v1/evaluations"})
    void nobody_without_a_valid_token(String path) {
        for (String token : new String[] {
            "nonsense",
            ISSUER.forged(HOSPITAL, SCOPE),
            ISSUER.expired(HOSPITAL, SCOPE),
            ISSUER.fromAnotherIssuer(HOSPITAL, SCOPE)
        }) {
            Answer answer = send("POST", path, token, "{}", "X-Request-ID", "a-b-c");

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.text()).contains("token");
            assertThat(answer.response().headers().firstValue("WWW-Authenticate"))
                    .hasValue("Bearer");
            assertThat(answer.response().headers().firstValue("X-Request-ID")).hasValue("a-b-c");
        }
    }

    @Test
    void nobody_who_is_signed_in_as_a_citizen() {
        var page = signedIn().get(EVALUATION);

        assertThat(page.status()).isIn(401, 403);
    }

    @Test
    void no_organisation_that_is_not_connected() {
        Answer answer = send("POST", EVALUATION, ISSUER.token("888888888", SCOPE), "{}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("not connected");
    }

    @ParameterizedTest
    @CsvSource({"system/*.write", "system/*.read", "helseporten:accesses", "''"})
    void no_token_without_the_scope(String scope) {
        Answer answer = send("POST", EVALUATION, ISSUER.token(HOSPITAL, scope), "{}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("helseporten:access");
    }

    @Test
    void whoever_may_ask_may_write_nothing() {
        Answer answer = send(
                "PUT", "/fhir/Patient/p", ISSUER.token(HOSPITAL, SCOPE), "{}", "Content-Type", "application/fhir+json");

        assertThat(answer.status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"GET, /access/v1/evaluation", "PUT, /access/v1/evaluations", "POST, /access/v1/search/subject"})
    void nothing_else_is_asked(String method, String path) {
        Answer answer = send(method, path, ISSUER.token(HOSPITAL, SCOPE), "{}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("POST /access/v1/evaluation");
    }

    @Test
    void where_the_decision_is_anybody_may_know() {
        Answer answer = send("GET", "/.well-known/authzen-configuration", "", "");
        String here = "http://localhost:" + port;

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/json");
        assertThat(answer.json().path("policy_decision_point").asString()).isEqualTo(here);
        assertThat(answer.json().path("access_evaluation_endpoint").asString()).isEqualTo(here + EVALUATION);
        assertThat(answer.json().path("access_evaluations_endpoint").asString())
                .isEqualTo(here + "/access/v1/evaluations");
    }
}
