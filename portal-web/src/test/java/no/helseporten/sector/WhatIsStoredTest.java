package no.helseporten.sector;

import static no.helseporten.sector.Source.creating;
import static no.helseporten.sector.Sources.unique;
import static no.helseporten.sector.WhatIsRefusedTest.observation;
import static no.helseporten.sector.WhatIsRefusedTest.patient;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.helseporten.sector.Source.Answer;
import no.helseporten.sector.Sources.Door;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@DoorTest
class WhatIsStoredTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

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
    class Versions {

        @Test
        void repeatChangesNothing() {
            String id = unique("o");
            hospital.put("/Observation/" + id, observation(id, patient));
            Answer again = hospital.put("/Observation/" + id, observation(id, patient));

            assertThat(again.status()).isEqualTo(200);
            assertThat(again.headers().firstValue("ETag")).hasValue("W/\"1\"");
        }

        @Test
        void wholeMessageCanBeRepeated() {
            String id = unique("o");
            String[] entries = {creating("Observation", observation(id, patient)), creating("Patient", patient(patient))
            };
            Answer first = hospital.transaction(entries);
            Answer second = hospital.transaction(entries);

            assertThat(first.statuses()).containsExactly("201", "200");
            assertThat(second.statuses()).containsExactly("200", "200");
            assertThat(second.response(0).path("etag").asString()).isEqualTo("W/\"1\"");
            assertThat(second.response(0).path("lastModified").asString())
                    .isEqualTo(first.response(0).path("lastModified").asString());
        }

        @Test
        void olderOneLosesByTimeAndByNumber() {
            for (String[] meta : new String[][] {
                {"\"lastUpdated\":\"2026-02-01T10:00:00Z\"", "\"lastUpdated\":\"2026-01-31T10:00:00+01:00\""},
                {"\"versionId\":\"10\"", "\"versionId\":\"9\""},
            }) {
                String id = unique("o");
                hospital.put("/Observation/" + id, versioned(id, meta[0], "New"));
                Answer late = hospital.put("/Observation/" + id, versioned(id, meta[1], "Old"));

                assertThat(late.status()).isEqualTo(200);
                assertThat(late.diagnostics()).contains("newer version");
                assertThat(title(id)).isEqualTo("New");
            }
        }

        @Test
        void versionWithoutRealTimeIsTakenAsItComes() {
            String id = unique("o");
            hospital.put("/Observation/" + id, versioned(id, "\"lastUpdated\":\"0001-01-01T00:00:00Z\"", "First"));
            hospital.put("/Observation/" + id, versioned(id, "\"lastUpdated\":\"0001-01-01T00:00:00Z\"", "Second"));

            assertThat(title(id)).isEqualTo("Second");
        }

        @Test
        void updateFromAnotherVersionThanTheStoredIsRefused() {
            String id = unique("o");
            hospital.put("/Observation/" + id, observation(id, patient));

            assertThat(hospital.put(
                                    "/Observation/" + id,
                                    versioned(id, "\"versionId\":\"1\"", "B"),
                                    "If-Match",
                                    "W/\"7\"")
                            .status())
                    .isEqualTo(412);
            assertThat(hospital.put(
                                    "/Observation/" + id,
                                    versioned(id, "\"versionId\":\"1\"", "B"),
                                    "If-Match",
                                    "W/\"1\"")
                            .status())
                    .isEqualTo(200);
        }

        private String versioned(String id, String meta, String title) {
            return observation(id, patient)
                    .replace("\"status\"", "\"meta\":{" + meta + "},\"status\"")
                    .replace("Hemoglobin", title);
        }

        private String title(String id) {
            return jdbc.sql("select title from taken.observation join sector.original on resource_id = observation_id"
                            + " where json like ?")
                    .param("%\"id\":\"" + id + "\"%")
                    .query(String.class)
                    .single();
        }
    }

    @Nested
    class Originals {

        @Test
        void originalIsKeptAsItCame() {
            String id = unique("o");
            String sent = """
                    {"resourceType":"Observation","id":"%s","meta":{"versionId":"3","tag":[{"code":"x"}]},
                     "contained":[{"resourceType":"Practitioner","id":"d","name":[{"family":"Ås"}]}],
                     "extension":[{"url":"http://example.org/e","valueDecimal":1.50}],
                     "status":"final","_status":{"extension":[{"url":"http://example.org/s","valueString":"s"}]},
                     "code":{"text":"Vekt"},"subject":{"reference":"Patient/%s/_history/2"},
                     "effectiveDateTime":"2020","performer":[{"reference":"#d"}],
                     "valueQuantity":{"value":70.0,"unit":"kg"}}""".formatted(id, patient);
            assertThat(hospital.put("/Observation/" + id, sent).status()).isEqualTo(201);

            assertThat(JSON.readTree(json(id))).isEqualTo(JSON.readTree(sent));
            assertThat(json(id)).contains("1.50", "70.0");
        }

        @Test
        void kindThatNoPageShowsIsKeptAndSaidSo() {
            String id = unique("goal");
            Answer answer = hospital.put("/Goal/" + id, """
                    {"resourceType":"Goal","id":"%s","lifecycleStatus":"active","description":{"text":"a"},
                     "subject":{"reference":"Patient/%s"}}""".formatted(id, patient));

            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.severities()).isEqualTo("information");
            assertThat(answer.diagnostics()).contains("export");
            assertThat(person(id)).isEqualTo(person(patient));
        }

        @Test
        void kindAboutNobodyIsKeptAboutNobody() {
            String id = unique("device");
            hospital.put("/ValueSet/" + id, """
                    {"resourceType":"ValueSet","id":"%s","status":"active"}""".formatted(id));

            assertThat(person(id)).isEqualTo(new UUID(0, 0));
        }

        @Test
        void warningOfModuleIsToldAndTheResourceStored() {
            Answer answer = hospital.transaction(
                    creating("Observation", observation(unique("o"), patient).replace("\"valueString\":\"13\",", "")));

            assertThat(answer.statuses()).containsExactly("201");
            assertThat(answer.response(0)
                            .path("outcome")
                            .path("issue")
                            .path(0)
                            .path("severity")
                            .asString())
                    .isEqualTo("warning");
        }

        private String json(String id) {
            return jdbc.sql("select json from sector.original where json like ?")
                    .param("%\"id\":\"" + id + "\"%")
                    .query(String.class)
                    .single();
        }

        private UUID person(String id) {
            return jdbc.sql("select person_id from sector.original where json like ?")
                    .param("%\"id\":\"" + id + "\"%")
                    .query(UUID.class)
                    .single();
        }
    }

    @Nested
    class AtTheSameTime {

        @Test
        void sameMessageManyTimesIsStoredOnce() throws Exception {
            String newcomer = unique("patient");
            String[] entries = IntStream.range(0, 20)
                    .mapToObj(i -> creating("Observation", observation(newcomer + "-" + i, newcomer)))
                    .toArray(String[]::new);
            String[] message = Stream.concat(Arrays.stream(entries), Stream.of(creating("Patient", patient(newcomer))))
                    .toArray(String[]::new);
            List<Answer> answers = atTheSameTime(Collections.nCopies(6, () -> hospital.transaction(message)));

            assertThat(answers).extracting(Answer::status).containsOnly(200);
            assertThat(answers.stream().filter(answer -> answer.statuses().contains("201")))
                    .hasSize(1);
            assertThat(stored(newcomer)).isEqualTo(21);
        }

        @Test
        void differentVersionsOfOneResourceFollowOneAnother() throws Exception {
            String id = unique("o");
            List<Callable<Answer>> updates = IntStream.rangeClosed(1, 8)
                    .<Callable<Answer>>mapToObj(n -> () -> hospital.put(
                            "/Observation/" + id, observation(id, patient).replace("Hemoglobin", "Version " + n)))
                    .toList();

            assertThat(atTheSameTime(updates))
                    .extracting(answer -> answer.headers().firstValue("ETag").orElse(""))
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 8)
                            .mapToObj(n -> "W/\"" + n + "\"")
                            .toList());
        }

        private static List<Answer> atTheSameTime(List<Callable<Answer>> messages) throws Exception {
            try (var threads = Executors.newFixedThreadPool(messages.size())) {
                return threads.invokeAll(messages).stream()
                        .map(Future::resultNow)
                        .toList();
            }
        }

        private int stored(String prefix) {
            return jdbc.sql("select count(*) from sector.original where json like ?")
                    .param("%\"id\":\"" + prefix + "%")
                    .query(Integer.class)
                    .single();
        }
    }
}
