package no.helseporten.sector;

import static no.helseporten.sector.Source.creating;
import static no.helseporten.sector.Source.updating;
import static no.helseporten.sector.Sources.unique;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import no.helseporten.sector.Source.Answer;
import no.helseporten.sector.Sources.Door;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DoorTest
class WhatIsRefusedTest {

    @Autowired
    private Door door;

    @Autowired
    private JdbcClient jdbc;

    private Source hospital;
    private String patient;

    @BeforeEach
    void knowOnePatient() {
        hospital = door.hospital();
        patient = unique("patient");
        hospital.put("/Patient/" + patient, patient(patient));
    }

    @Nested
    class AsNotReadable {

        @Test
        void bodyThatIsNotJson() {
            Answer answer = hospital.post("/Observation", "{\"resourceType\": \"Observation\",\n \"status\" ");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.diagnostics()).contains("not JSON", "line 2");
        }

        @Test
        void emptyBody() {
            assertThat(hospital.post("", "").status()).isEqualTo(400);
            assertThat(hospital.post("/Patient", "").status()).isEqualTo(400);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "\"statsu\": \"final\"; Observation.statsu",
                    "\"status\": \"finished\"; Observation.status",
                    "\"status\": 7; Observation.status",
                    "\"status\": [\"final\",\"amended\"]; Observation.status",
                    "\"code\": \"text\"; Observation.code",
                    "\"code\": {\"texts\": \"a\"}; Observation.code.texts",
                    "\"category\": {\"text\": \"a\"}; Observation.category",
                    "\"valueMoney\": {\"value\": 7}; Observation.valueMoney",
                    "\"effectiveDateTime\": \"2020-13-01\"; Observation.effectiveDateTime",
                    "\"subject\": \"Patient/1\"; Observation.subject",
                    "\"valueString\": \"a\", \"valueInteger\": 1; Observation.valueInteger",
                    "\"valueQuantity\": {\"value\": 1e999999999}; Observation.valueQuantity.value",
                    "\"valueQuantity\": {\"value\": 1E-999999999}; Observation.valueQuantity.value",
                    "\"contained\": [{\"resourceType\": \"Practitionr\"}]; Observation.contained[0]",
                    "\"extension\": [{\"url\": \"a:b\", \"valueX\": 1}]; Observation.extension[0].valueX",
                })
        void elementThatFhirDoesNotHaveOrOfAnotherTypeIsNamed(String element, String path) {
            String observation = """
                    {"resourceType":"Observation",%s}""".formatted(element);

            Answer alone = hospital.post("/Observation", observation);
            Answer bundled = hospital.transaction(creating("Observation", observation));

            assertThat(alone.status()).isEqualTo(400);
            assertThat(alone.expressions()).containsExactly(path);
            assertThat(bundled.status()).isEqualTo(400);
            assertThat(bundled.expressions()).containsExactly(path.replace("Observation", "Bundle.entry[0].resource"));
        }

        @Test
        void everyFaultIsToldAtOnceAndNoValueIsRepeated() {
            Answer answer = hospital.transaction(
                    creating("Observation", "{\"resourceType\":\"Observation\",\"colour\":\"secret\"}"),
                    creating("Condition", "{\"resourceType\":\"Condition\",\"onsetAge\":\"secret\"}"));

            assertThat(answer.expressions())
                    .containsExactly("Bundle.entry[0].resource.colour", "Bundle.entry[1].resource.onsetAge");
            assertThat(answer.body().toString()).doesNotContain("secret");
        }

        @Test
        void nameInAnotherCharacterSetThanUtf8() {
            byte[] body = "{\"resourceType\":\"Patient\",\"name\":[{\"family\":\"Bj\u00f8rn\"}]}"
                    .getBytes(StandardCharsets.ISO_8859_1);

            Answer answer = hospital.send("POST", "/Patient", BodyPublishers.ofByteArray(body));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.diagnostics()).contains("UTF-8");
        }

        @ParameterizedTest
        @CsvSource({"gzip, 400", "br, 415"})
        void compressionThatIsNoneOrUnknown(String encoding, int status) {
            Answer answer = hospital.post("/Patient", patient(unique("patient")), "Content-Encoding", encoding);

            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.diagnostics()).contains("gzip");
        }

        @Test
        void resourceOfAnotherKindThanTheAddress() {
            Answer answer = hospital.post("/Condition", observation("x", patient));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.diagnostics()).contains("Condition", "Observation");
        }

        @Test
        void idThatIsNotTheOneInTheAddress() {
            Answer answer = hospital.put("/Patient/another", patient(patient));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.expressions()).containsExactly("Patient.id");
        }

        @Test
        void controlCharacterThatNoDatabaseKeeps() {
            assertThat(hospital.post("/Patient", "{\"resourceType\":\"Patient\",\"language\":\"n\\u0000b\"}")
                            .status())
                    .isEqualTo(400);
        }
    }

    @Nested
    class AsTooLarge {

        private static final int MEGABYTES = 45;

        @Test
        void bodyOf45MegabytesThatSaysSo() {
            byte[] body = new byte[MEGABYTES << 20];
            Answer answer = hospital.send("POST", "", BodyPublishers.ofByteArray(body));

            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.diagnostics()).contains("40 MB");
        }

        @Test
        void bodyOf45MegabytesInChunks() {
            Answer answer = hospital.postChunked("", () -> spaces(MEGABYTES));

            assertThat(answer.status()).isEqualTo(413);
        }

        @Test
        void bodyThatIsSmallOnlyWhileItIsCompressed() throws IOException {
            Answer answer = hospital.send(
                    "POST", "", BodyPublishers.ofByteArray(gzip(spaces(MEGABYTES))), "Content-Encoding", "gzip");

            assertThat(answer.status()).isEqualTo(413);
        }

        @Test
        void compressedBodyThatFitsIsRead() throws IOException {
            String id = unique("patient");
            byte[] body = gzip(new ByteArrayInputStream(patient(id).getBytes(StandardCharsets.UTF_8)));
            Answer answer = hospital.send(
                    "PUT", "/Patient/" + id, BodyPublishers.ofByteArray(body), "Content-Encoding", "gzip");

            assertThat(answer.status()).isEqualTo(201);
        }

        private static InputStream spaces(int megabytes) {
            byte[] one = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            return new SequenceInputStream(Collections.enumeration(Collections.nCopies(megabytes, one).stream()
                    .map(ByteArrayInputStream::new)
                    .toList()));
        }

        private static byte[] gzip(InputStream body) throws IOException {
            ByteArrayOutputStream compressed = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
                body.transferTo(out);
            }
            return compressed.toByteArray();
        }
    }

    @Nested
    class AsNotPossible {

        @Test
        void patientThatTheSourceNeverSent() {
            Answer answer = hospital.post("/Observation", observation("x", "nobody"));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.expressions()).containsExactly("Observation.subject");
            assertThat(answer.diagnostics()).contains("unknown");
        }

        @Test
        void patientOfAnotherSource() {
            assertThat(door.clinic()
                            .post("/Observation", observation("x", patient))
                            .status())
                    .isEqualTo(422);
        }

        @Test
        void unknownPatientOfKindThatIsOnlyKept() {
            Answer answer = hospital.post("/Goal", """
                    {"resourceType":"Goal","lifecycleStatus":"active","description":{"text":"a"},
                     "subject":{"reference":"Patient/nobody"}}""");

            assertThat(answer.status()).isEqualTo(422);
        }

        @Test
        void kindThatNeedsSubjectAndHasNone() {
            Answer answer = hospital.post("/Observation", """
                    {"resourceType":"Observation","status":"final","code":{"text":"a"}}""");

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.diagnostics()).contains("subject");
        }

        @Test
        void subjectThatIsNoPatient() {
            Answer answer = hospital.post("/Observation", """
                    {"resourceType":"Observation","status":"final","code":{"text":"a"},
                     "subject":{"reference":"Group/1"}}""");

            assertThat(answer.status()).isEqualTo(422);
        }

        @Test
        void whatModuleFindsWrongNamesTheElement() {
            Answer answer = hospital.transaction(creating("Observation", """
                    {"resourceType":"Observation","status":"final","code":{},
                     "subject":{"reference":"Patient/%s"}}""".formatted(patient)));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.expressions()).containsExactly("Bundle.entry[0].resource.code.text");
        }

        @Test
        void conditionalReferenceThatMatchesNothing() {
            Answer answer = hospital.transaction(creating("Observation", """
                    {"resourceType":"Observation","status":"final","code":{"text":"a"},
                     "subject":{"reference":"Patient/%s"},
                     "performer":[{"display":"a"},{"reference":"Practitioner?identifier=urn:x|nobody"}]}""".formatted(patient)));

            assertThat(answer.status()).isEqualTo(412);
            assertThat(answer.expressions()).containsExactly("Bundle.entry[0].resource.performer[1]");
        }

        @Test
        void conditionOfAnotherKindThanIdentifier() {
            assertThat(hospital.post("/Patient", patient(unique("p")), "If-None-Exist", "name=Kari")
                            .status())
                    .isEqualTo(412);
            assertThat(hospital.transaction(creating("Observation", """
                    {"resourceType":"Observation","status":"final","code":{"text":"a"},
                     "subject":{"reference":"Patient?name=Kari"}}""")).status())
                    .isIn(412, 422);
        }

        @Test
        void resourceThatMovesToAnotherPatient() {
            String id = unique("observation");
            String other = unique("patient");
            hospital.put("/Patient/" + other, patient(other));
            hospital.put("/Observation/" + id, observation(id, patient));

            Answer answer = hospital.put("/Observation/" + id, observation(id, other));

            assertThat(answer.status()).isEqualTo(409);
        }

        @ParameterizedTest
        @CsvSource({"DELETE", "PATCH", "GET", "HEAD"})
        void entryThatAsksForSomethingElseThanWriting(String method) {
            Answer answer = hospital.transaction("""
                    {"request":{"method":"%s","url":"Patient/%s"}}""".formatted(method, patient));

            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.diagnostics()).contains(method);
        }

        @Test
        void bundleThatIsNeitherTransactionNorBatch() {
            Answer answer = hospital.post("", """
                    {"resourceType":"Bundle","type":"collection"}""");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.expressions()).containsExactly("Bundle.type");
        }

        @Test
        void sameResourceTwiceInOneMessage() {
            String id = unique("observation");
            Answer answer = hospital.transaction(
                    updating("Observation/" + id, observation(id, patient)),
                    updating("Observation/" + id, observation(id, patient)));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.expressions()).containsExactly("Bundle.entry[1].resource");
        }
    }

    @Nested
    class AsAWhole {

        @Test
        void oneBadEntryOfManyLeavesNothing() {
            int before = rows();
            String newcomer = unique("patient");
            Answer answer = hospital.transaction(
                    updating("Patient/" + newcomer, patient(newcomer)),
                    creating("Observation", observation(unique("o"), newcomer)),
                    creating("Observation", observation(unique("o"), "nobody")),
                    creating("Observation", observation(unique("o"), newcomer)));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.expressions()).isEqualTo(List.of("Bundle.entry[2].resource.subject"));
            assertThat(rows()).isEqualTo(before);
            assertThat(hospital.post("/Observation", observation(unique("o"), newcomer))
                            .status())
                    .isEqualTo(422);
        }

        @Test
        void everythingThatIsWrongIsToldAtOnce() {
            Answer answer = hospital.transaction(
                    creating("Observation", observation(unique("o"), "nobody")),
                    creating("Observation", """
                            {"resourceType":"Observation","status":"final","code":{},
                             "subject":{"reference":"Patient/%s"}}""".formatted(patient)));

            assertThat(answer.expressions())
                    .containsExactlyInAnyOrder(
                            "Bundle.entry[0].resource.subject", "Bundle.entry[1].resource.code.text");
        }

        @Test
        void batchStoresWhatIsSoundAndTellsOfTheRest() {
            String good = unique("o");
            Answer answer = hospital.batch(
                    creating("Observation", observation(good, patient)),
                    creating("Observation", observation(unique("o"), "nobody")),
                    "{\"request\":{\"method\":\"DELETE\",\"url\":\"Patient/x\"}}",
                    creating("Observation", observation(unique("o"), patient)));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body().path("type").asString()).isEqualTo("batch-response");
            assertThat(answer.statuses()).containsExactly("201", "422", "405", "201");
            assertThat(answer.response(1)
                            .path("outcome")
                            .path("issue")
                            .path(0)
                            .path("expression")
                            .path(0)
                            .asString())
                    .isEqualTo("Bundle.entry[1].resource.subject");
            assertThat(answer.response(0).path("location").asString()).isEqualTo("Observation/" + good + "/_history/1");
        }

        private int rows() {
            return jdbc.sql("""
                            select (select count(*) from sector.original) + (select count(*) from sector.resource_name)
                              + (select count(*) from person.person) + (select count(*) from taken.observation)
                            """).query(Integer.class).single();
        }
    }

    static String patient(String id) {
        return """
                {"resourceType":"Patient","id":"%s"}""".formatted(id);
    }

    static String observation(String id, String patient) {
        return """
                {"resourceType":"Observation","id":"%s","status":"final","code":{"text":"Hemoglobin"},"valueString":"13",
                 "subject":{"reference":"Patient/%s"}}""".formatted(id, patient);
    }
}
