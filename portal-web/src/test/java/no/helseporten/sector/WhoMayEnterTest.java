package no.helseporten.sector;

import static no.helseporten.sector.Sources.ISSUER;
import static no.helseporten.sector.Sources.unique;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import no.helseporten.sector.Source.Answer;
import no.helseporten.sector.Sources.Door;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@DoorTest
class WhoMayEnterTest {

    private static final String PATIENT = """
            {"resourceType":"Patient","id":"p"}""";

    @Autowired
    private Door door;

    @Test
    void nobodyEntersWithoutToken() {
        Answer answer = door.stranger("").put("/Patient/p", PATIENT);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.body().path("resourceType").asString()).isEqualTo("OperationOutcome");
        assertThat(answer.diagnostics()).contains("token");
    }

    @Test
    void tokenThatIsForgedExpiredOrOfAnotherIssuerOpensNothing() {
        String scope = "system/*.write";
        for (String token : new String[] {
            "nonsense",
            ISSUER.forged(Sources.HOSPITAL, scope),
            ISSUER.expired(Sources.HOSPITAL, scope),
            ISSUER.fromAnotherIssuer(Sources.HOSPITAL, scope)
        }) {
            assertThat(door.stranger(token).put("/Patient/p", PATIENT).status()).isEqualTo(401);
        }
    }

    @Test
    void organisationThatIsNotConnectedIsRefused() {
        Answer answer = door.with("888888888", "system/*.write").put("/Patient/p", PATIENT);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.diagnostics()).contains("not connected");
    }

    @ParameterizedTest
    @CsvSource({"openid", "user/*.write", "patient/*.write", "''"})
    void tokenWithoutSystemWriteScopeIsRefused(String scope) {
        Answer answer = door.with(Sources.HOSPITAL, scope).put("/Patient/p", PATIENT);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.diagnostics()).contains("system/*.write");
    }

    @Test
    void sourceThatMayFollowMaySendNothing() {
        Answer answer = door.with(Sources.HOSPITAL, "system/*.read").put("/Patient/p", PATIENT);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.diagnostics()).contains("system/Patient.write");
    }

    @Test
    void sourceThatMaySendReadsNoRecord() {
        for (String path : new String[] {"/Patient/p", "/Observation/o", "/Observation?patient=p", "/Binary/b"}) {
            assertThat(door.hospital().get(path).status()).isEqualTo(403);
            assertThat(door.with(Sources.HOSPITAL, "system/*.read").get(path).status())
                    .isEqualTo(403);
        }
    }

    @Test
    void scopeOfOneKindOpensThatKindOnly() {
        Source source = door.with(Sources.HOSPITAL, "system/Practitioner.write openid");
        String id = unique("doctor");
        Answer refused = source.put("/Patient/p", PATIENT);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.diagnostics()).contains("system/Patient.write");
        assertThat(source.put("/Practitioner/" + id, """
                {"resourceType":"Practitioner","id":"%s"}""".formatted(id)).status())
                .isEqualTo(201);
    }

    @Test
    void tokenThatCallsItselfAccessTokenIsAccepted() {
        String id = unique("doctor");
        Source source = door.stranger(ISSUER.typed("at+jwt", Sources.HOSPITAL, "system/*.write"));

        assertThat(source.put("/Practitioner/" + id, """
                {"resourceType":"Practitioner","id":"%s"}""".formatted(id)).status())
                .isEqualTo(201);
        assertThat(door.stranger(ISSUER.typed("logout+jwt", Sources.HOSPITAL, "system/*.write"))
                        .put("/Patient/p", PATIENT)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void nationalNumberInAddressIsRefused() {
        Answer answer = door.hospital().put("/Patient?identifier=urn:oid:2.16.578.1.12.4.1.4.1%7C01819010001", PATIENT);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().toString()).doesNotContain("01819010001");
    }

    @Test
    void capabilitiesAreOpenAndTellWhatIsOffered() {
        Answer answer = door.stranger("").get("/metadata");

        assertThat(answer.status()).isEqualTo(200);
        var rest = answer.body().path("rest").path(0);
        assertThat(rest.path("security")
                        .path("service")
                        .path(0)
                        .path("coding")
                        .path(0)
                        .path("code")
                        .asString())
                .isEqualTo("OAuth");
        assertThat(rest.path("interaction").toString()).contains("transaction", "batch");
        assertThat(rest.path("resource").toString())
                .contains("\"Patient\"", "conditionalCreate")
                .doesNotContain("\"delete\"", "\"vread\"", "history-", "\"OperationDefinition/");
        assertThat(answer.headers().map()).doesNotContainKey("x-powered-by");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /Location/p, 405",
        "GET, /Location?identifier=x, 405",
        "DELETE, /Patient/p, 405",
        "PATCH, /Patient/p, 405",
        "GET, /Patient/p/_history, 405",
        "GET, /Nothing/p, 404",
        "POST, /Nothing, 404",
        "POST, /Bundle, 404",
    })
    void whatIsNotOfferedIsSaidSo(String method, String path, int status) {
        Answer answer = door.hospital().send(method, path, BodyPublishers.ofString(PATIENT));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().path("resourceType").asString()).isEqualTo("OperationOutcome");
    }

    @ParameterizedTest
    @CsvSource({"text/plain", "application/xml", "application/x-www-form-urlencoded"})
    void bodyOfAnotherTypeIsRefused(String type) {
        Answer answer = door.hospital().put("/Patient/p", PATIENT, "Content-Type", type);

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.diagnostics()).contains("application/fhir+json");
    }
}
