package no.helseporten.sector;

import static no.helseporten.sector.Sources.unique;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import no.helseporten.blocking.decision.Information;
import no.helseporten.blocking.decision.Service;
import no.helseporten.blocking.decision.Target;
import no.helseporten.sector.Patients.Known;
import no.helseporten.sector.Source.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Guessing at what is blocked is answered as guessing at what never was, in status, words and headers. */
@ReadingTest
class NothingLeaksTest {

    /** By the policy in force: what the reader may know of a block changes when EHDS applies. */
    enum Policy {
        PADLOCK("2026-11-20T12:00:00Z"),
        SILENT("2029-11-20T12:00:00Z");

        private final Instant day;

        Policy(String day) {
            this.day = Instant.parse(day);
        }
    }

    @Autowired
    private Patients patients;

    @Autowired
    private SettableClock clock;

    private Source doctor;
    private Known kari;

    @BeforeEach
    void one_patient() {
        doctor = patients.as(Clinician.atGpOffice());
        kari = patients.somebody();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @ParameterizedTest
    @EnumSource
    void blocked_item_is_answered_as_one_that_never_was(Policy policy) {
        String binary = unique("binary");
        patients.send("Binary", binary, "\"contentType\":\"text/plain\",\"data\":\"SGVp\"");
        String document = patients.document(kari, "Epikrise", "\"url\":\"Binary/" + binary + "\"");
        String other = patients.document(kari, "Notat", "\"data\":\"SGVp\"");
        String content = doctor.get("/DocumentReference/" + document)
                .body()
                .path("content")
                .path(0)
                .path("attachment")
                .path("url")
                .asString();
        assertThat(doctor.get("/" + content).status()).isEqualTo(200);

        clock.set(policy.day);
        blockItem(document);
        String never = UUID.randomUUID().toString();
        for (String guess : List.of(
                "/DocumentReference/%s",
                "/Observation/%s",
                "/Patient/%s",
                "/Binary/%s-1",
                "/Binary/%s-2",
                "/Binary/%s",
                "/DocumentReference/%s/_history",
                "/DocumentReference/%s/_history/1",
                "/DocumentReference/%s/$everything",
                "/DocumentReference/%s?_elements=id",
                "/DocumentReference?_id=%s",
                "/DocumentReference?patient=" + kari.id() + "&_id=%s",
                "/DocumentReference?patient=" + kari.id() + "&_id=%s," + other,
                "/DocumentReference?patient=" + kari.id() + "&_id=%s&_include=DocumentReference:relatesto",
                "/DocumentReference?patient=" + kari.id() + "&_id=%s&_summary=count",
                "/DocumentReference?patient=" + kari.id() + "&_has:DocumentReference:relatesto:_id=%s",
                "/DocumentReference?patient=" + kari.id() + "&_revinclude=DocumentReference:relatesto&_id=%s",
                "/DocumentReference?patient=%s",
                "/Observation?patient=" + kari.id() + "&_id=%s")) {
            assertSame(doctor.get(guess.formatted(document)), document, doctor.get(guess.formatted(never)), never);
        }
        assertSame(
                doctor.find("DocumentReference", "patient=" + kari.id() + "&_id=" + document),
                document,
                doctor.find("DocumentReference", "patient=" + kari.id() + "&_id=" + never),
                never);
        assertSame(inBundle(document), document, inBundle(never), never);
    }

    @ParameterizedTest
    @EnumSource
    void what_refers_to_a_withheld_item_is_given_as_if_that_one_had_never_come(Policy policy) {
        String laboratory = unique("laboratory");
        patients.send("Organization", laboratory, """
                "name":"Laboratoriet","identifier":[{"system":"urn:oid:2.16.578.1.12.4.1.4.101","value":"915100023"}]""");
        String open = unique("observation");
        String withheld = unique("observation");
        patients.send("Observation", open, Patients.observationOf(kari, "Kalium"));
        String withheldId = patients.send(
                "Observation",
                withheld,
                "\"performer\":[{\"reference\":\"Organization/%s\"}],".formatted(laboratory)
                        + Patients.observationOf(kari, "Hemmelig"));
        String report = patients.report(kari, "Observation/" + open, "Observation/" + withheld);
        Known twin = patients.somebody();
        String twinsOpen = unique("observation");
        patients.send("Observation", twinsOpen, Patients.observationOf(twin, "Kalium"));
        String twinsReport = patients.report(twin, "Observation/" + twinsOpen, "Observation/never-came");
        assertThat(doctor.get("/DiagnosticReport/" + report).body().toString()).contains(withheldId);

        clock.set(policy.day);
        patients.block(kari, new Target.WritingOrganisation("915100023", true));

        Answer given = doctor.get("/DiagnosticReport/" + report);
        assertThat(without(kari, given)).isEqualTo(without(twin, doctor.get("/DiagnosticReport/" + twinsReport)));
        assertThat(given.body().toString()).doesNotContain(withheldId, withheld, "Hemmelig");
        Answer search = doctor.get("/DiagnosticReport?patient=" + kari.id() + "&_include=DiagnosticReport:result");
        assertThat(search.body().path("total").asInt()).isEqualTo(1);
        assertThat(search.body().toString()).doesNotContain(withheldId, "Hemmelig");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&_count=1",
                "&_count=1&_after=2026-03-01T10:00:00Z~ffffffff-ffff-4fff-8fff-ffffffffffff",
                "&code=NPU6",
                "&_include=Observation:has-member"
            })
    void silence_leaves_the_very_bundle_of_a_record_without_the_item(String query) {
        Known twin = patients.somebody();
        patients.observation(kari, "Kalium");
        String blocked = patients.observation(kari, "Fosfat");
        patients.observation(twin, "Kalium");

        clock.set(Policy.SILENT.day);
        blockItem(blocked);

        assertThat(without(kari, doctor.get("/Observation?patient=" + kari.id() + query)))
                .isEqualTo(without(twin, doctor.get("/Observation?patient=" + twin.id() + query)));
    }

    @Test
    void padlock_tells_the_same_whatever_is_asked_of_the_channel() {
        clock.set(Policy.PADLOCK.day);
        String blocked = patients.observation(kari, "Fosfat");
        String open = patients.observation(kari, "Kalium");
        blockItem(blocked);

        for (String query :
                List.of("", "&_id=" + blocked, "&_id=" + open, "&_id=" + UUID.randomUUID(), "&date=lt1990")) {
            String said = doctor.get("/Observation?patient=" + kari.id() + query)
                    .body()
                    .toString();
            assertThat(said).contains("Something is withheld").doesNotContain(blocked + "\"", "Fosfat");
        }
        assertThat(doctor.get("/Observation?patient=" + kari.id())
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(doctor.get("/Flag?patient=" + kari.id()).body().toString()).doesNotContain("withheld");
    }

    @Test
    void silence_says_nothing_of_a_whole_channel() {
        patients.observation(kari, "Kalium");
        clock.set(Policy.SILENT.day);
        patients.block(kari, new Target.Channel(Service.RESULTS));

        Answer answer = doctor.get("/Observation?patient=" + kari.id());

        assertThat(answer.body().path("total").asInt(-1)).isZero();
        assertThat(answer.body().has("entry")).isFalse();
    }

    private void blockItem(String id) {
        patients.block(kari, new Target.Content(Information.item(UUID.fromString(id))));
    }

    private Answer inBundle(String id) {
        return doctor.send("POST", "", BodyPublishers.ofString("""
                {"resourceType":"Bundle","type":"batch","entry":[
                 {"request":{"method":"GET","url":"DocumentReference/%s"}}]}""".formatted(id)));
    }

    private static void assertSame(Answer blocked, String blockedId, Answer unknown, String unknownId) {
        assertThat(blocked.status()).isEqualTo(unknown.status());
        assertThat(words(blocked, blockedId)).isEqualTo(words(unknown, unknownId));
        assertThat(headers(blocked)).isEqualTo(headers(unknown));
    }

    /** The id and the time of the message itself aside. */
    private static String words(Answer answer, String asked) {
        return answer.body()
                .toString()
                .replace(asked, "ID")
                .replaceFirst("(\"resourceType\":\"Bundle\"),\"id\":\"[^\"]*\",\"meta\":\\{[^}]*}", "$1");
    }

    /** The ids of the request and of its time aside. */
    private static Map<String, Object> headers(Answer answer) {
        Map<String, Object> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(List.of("x-request-id", "date", "content-length"));
        if (answer.body().path("resourceType").asString().equals("Bundle")) {
            headers.remove("last-modified");
        }
        return headers;
    }

    /** Who it is, when it came and which ids it got aside. */
    private static String without(Known whose, Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return answer.body()
                .toString()
                .replace(whose.id(), "PERSON")
                .replace(whose.number(), "NUMBER")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
                .replaceAll("\"lastUpdated\":\"[^\"]*\"", "TIME")
                .replaceAll("observation-\\d+|patient-\\d+", "NAME");
    }
}
