package no.helseporten.sector;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.helseporten.blocking.decision.Target;
import no.helseporten.sector.Source.Answer;
import no.helseporten.sector.Sources.Door;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@ReadingTest
class WhoAmongPersonnelMayReadTest {

    private static final Clinician DOCTOR = Clinician.atHospital();

    @Autowired
    private Patients patients;

    @Autowired
    private Door door;

    @ParameterizedTest
    @MethodSource("broken")
    void token_that_does_not_say_who_reads_where_or_why_is_refused_by_the_name_of_its_claim(
            Clinician who, String claim) {
        Answer answer = patients.as(who).get("/Flag?patient=x");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body().path("resourceType").asString()).isEqualTo("OperationOutcome");
        assertThat(answer.diagnostics()).contains(claim);
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of(DOCTOR.withHpr(""), "hpr_nr"),
                Arguments.of(DOCTOR.withHpr("000000000"), "hpr_nr"),
                Arguments.of(DOCTOR.withHpr("1234567890"), "hpr_nr"),
                Arguments.of(DOCTOR.withHpr("12345AB"), "hpr_nr"),
                Arguments.of(DOCTOR.withPurpose("", ""), "purpose_of_use"),
                Arguments.of(DOCTOR.withPurpose("treat", ""), "purpose_of_use"),
                Arguments.of(DOCTOR.withPurpose("HRESCH", ""), "purpose_of_use"),
                Arguments.of(DOCTOR.at("", Clinician.WARD), "legal_entity"),
                Arguments.of(DOCTOR.at("883974831", Clinician.WARD), "legal_entity"),
                Arguments.of(DOCTOR.at("88397483", Clinician.WARD), "legal_entity"),
                Arguments.of(DOCTOR.at(Clinician.HOSPITAL, "974749024"), "point_of_care"),
                Arguments.of(DOCTOR.withScope("user/*.read system/*.write"), "scope"),
                Arguments.of(DOCTOR.withScope("user/*.read system/Consent.read"), "scope"));
    }

    @ParameterizedTest
    @CsvSource({"915000126, 883974832, legal_entity", "883974832, 915000126, point_of_care"})
    void place_that_nobody_has_told_of_is_refused_by_the_name_of_its_claim_whatever_is_blocked(
            String legalEntity, String unit, String claim) {
        Patients.Known kari = patients.somebody();
        patients.observation(kari, "Kalium");
        patients.as(DOCTOR);
        Source reader = patients.withoutBeingTold(DOCTOR.at(legalEntity, unit));
        String path = "/Observation?patient=" + kari.id();

        Answer open = reader.get(path);
        patients.block(kari, new Target.ReadingOrganisation(Clinician.HOSPITAL, true));
        Answer blocked = reader.get(path);

        assertThat(open.status()).isEqualTo(403);
        assertThat(open.diagnostics()).contains(claim, "nobody has told");
        assertThat(blocked.status()).isEqualTo(403);
        assertThat(blocked.diagnostics()).isEqualTo(open.diagnostics());
        assertThat(patients.log(kari)).isEmpty();
    }

    @Test
    void one_number_of_personnel_with_and_without_zeros_in_front_is_one_person() {
        Patients.Known kari = patients.somebody();
        String result = patients.observation(kari, "Kalium");
        patients.block(kari, new Target.Person("9144900"));

        assertThat(patients.as(DOCTOR.withHpr("009144900"))
                        .get("/Observation/" + result)
                        .status())
                .isEqualTo(404);
        assertThat(patients.log(kari)).first().satisfies(row -> assertThat(row).containsEntry("hpr", "9144900"));
    }

    @Test
    void claim_that_tells_two_different_things_tells_nothing() {
        Map<String, Object> claims = new HashMap<>(DOCTOR.claims());
        claims.put(
                "authorization_details",
                List.of(
                        DOCTOR.claims().get("authorization_details"),
                        DOCTOR.withHpr("7654321").claims().get("authorization_details")));

        Answer answer = door.stranger(Sources.ISSUER.personnel(claims)).get("/Flag?patient=x");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.diagnostics()).contains("hpr_nr", "two different");
    }

    @Test
    void neither_does_what_two_claims_tell_differently() {
        Map<String, Object> claims = new HashMap<>(DOCTOR.claims());
        claims.put("helseid://claims/hpr/hpr_number", "7654321");

        Answer answer = door.stranger(Sources.ISSUER.personnel(claims)).get("/Flag?patient=x");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.diagnostics()).contains("hpr_nr", "helseid://claims/hpr/hpr_number", "two different");
    }

    @ParameterizedTest
    @CsvSource({
        "user/Observation.read, /Flag?patient=x, user/Flag.read",
        "user/Observation.read, /Patient/x, user/Patient.read",
        "user/Observation.read, /Binary/x, user/Binary.read",
        "user/*.read, /Task/x, system/Task.read",
        "user/*.read, /Task?_lastUpdated=ge2026-01-01, system/Task.read",
    })
    void kind_without_its_scope_is_refused(String scope, String path, String lacking) {
        Answer answer = patients.as(DOCTOR.withScope(scope)).get(path);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.diagnostics()).contains(lacking);
    }

    @ParameterizedTest
    @CsvSource({"POST, /Observation", "PUT, /Observation/x", "POST, ''"})
    void personnel_write_nothing(String method, String path) {
        String body = path.isEmpty() ? """
                  {"resourceType":"Bundle","type":"batch","entry":[{"request":{"method":"GET","url":"Observation/x"}}]}""" : """
                  {"resourceType":"Observation","id":"x"}""";

        Answer answer = patients.as(DOCTOR).send(method, path, BodyPublishers.ofString(body));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.diagnostics()).contains("system/");
    }

    @Test
    void purpose_to_break_the_glass_without_a_reason_opens_nothing_not_even_what_nothing_blocks() {
        Patients.Known kari = patients.somebody();
        String open = patients.observation(kari, "Kalium");
        Source reader = patients.as(DOCTOR.withPurpose("BTG", ""));

        for (String path : List.of(
                "/Observation?patient=" + kari.id(),
                "/Observation/" + open,
                "/Observation/" + kari.id(),
                "/Patient/" + kari.id())) {
            Answer answer = reader.get(path);
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.diagnostics()).contains("NO_REASON");
        }
        assertThat(patients.log(kari)).hasSize(3).allSatisfy(row -> assertThat(row)
                .containsEntry("outcome", "REFUSED")
                .containsEntry("purpose", "BTG"));
    }

    @Test
    void what_nobody_decided_is_stopped_by_the_second_gate_alone() {
        Answer answer = patients.as(DOCTOR).get("/Binary");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body().toString()).doesNotContain(Undecided.SECRET);
        assertThat(answer.diagnostics()).contains("nothing is given");
    }

    @Test
    void capabilities_tell_what_can_be_read_and_how() {
        Answer answer = door.stranger("").get("/metadata");

        String observation = "";
        for (var resource : answer.body().path("rest").path(0).path("resource")) {
            if (resource.path("type").asString().equals("Observation")) {
                observation = resource.toString();
            }
        }
        assertThat(answer.status()).isEqualTo(200);
        assertThat(observation)
                .contains("\"read\"", "\"search-type\"", "\"patient\"", "\"_lastUpdated\"", "Observation:has-member")
                .doesNotContain("\"vread\"", "history-instance", "\"_has\"");
    }
}
