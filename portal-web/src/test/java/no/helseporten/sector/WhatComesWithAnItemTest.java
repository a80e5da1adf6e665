package no.helseporten.sector;

import static no.helseporten.sector.Sources.unique;
import static org.assertj.core.api.Assertions.assertThat;

import no.helseporten.blocking.decision.Service;
import no.helseporten.blocking.decision.Target;
import no.helseporten.sector.Patients.Known;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What lies in a resource, is summed up in it or hangs on it does not come past what blocks it. */
@ReadingTest
class WhatComesWithAnItemTest {

    private static final String ENH = "urn:oid:2.16.578.1.12.4.1.4.101";
    private static final String LABORATORY = "915100015";

    @Autowired
    private Patients patients;

    private Source doctor;
    private Known kari;

    @BeforeEach
    void one_patient() {
        doctor = patients.as(Clinician.atGpOffice());
        kari = patients.somebody();
    }

    @Nested
    class WhatIsInside {

        @Test
        void medicine_inside_a_document_does_not_come_past_the_block_of_medicines() {
            patients.block(kari, new Target.Channel(Service.MEDICINES));
            String document = patients.send("DocumentReference", """
                    "contained":[{"resourceType":"MedicationStatement","id":"m","status":"active",
                     "medicationCodeableConcept":{"text":"Hemmelig pille"},"subject":{"reference":"Patient/%s"}},
                     {"resourceType":"Practitioner","id":"p","identifier":[
                      {"system":"urn:oid:2.16.578.1.12.4.1.4.1","value":"01819000049"},
                      {"system":"urn:oid:2.16.578.1.12.4.1.4.4","value":"9144900"}],"name":[{"text":"Grete Overlege"}]}],
                    "text":{"status":"generated","div":"<div xmlns=\\"http://www.w3.org/1999/xhtml\\">Hemmelig</div>"},
                    "author":[{"reference":"#p"}],"context":{"related":[{"reference":"#m","display":"Hemmelig"}]},
                    %s""".formatted(
                            kari.patient(), Patients.documentOf(kari, "Epikrise", "\"data\":\"SGVp\"")));

            JsonNode given = doctor.get("/DocumentReference/" + document).body();

            assertThat(given.path("contained").size()).isEqualTo(1);
            assertThat(given.toString())
                    .contains("Grete Overlege", "9144900")
                    .doesNotContain("Hemmelig", "#m", "01819000049");
        }

        @Test
        void result_inside_its_report_is_decided_with_it_and_keeps_its_subject_only() {
            String report = patients.send("DiagnosticReport", """
                    "contained":[{"resourceType":"Observation","id":"o","status":"final","code":{"text":"Kalium"},
                     "subject":{"reference":"#k"},"valueString":"5"},{"resourceType":"Patient","id":"k","name":[{"text":"Et navn"}]},
                     {"resourceType":"Condition","id":"c","subject":{"reference":"Patient/%1$s"},"code":{"text":"Hemmelig"}}],
                    "status":"final","code":{"text":"Blodprøver"},"subject":{"reference":"Patient/%1$s"},
                    "result":[{"reference":"#o"}],"extension":[{"url":"http://x.example/because","valueReference":{"reference":"#c"}}]
                    """.formatted(kari.patient()));

            JsonNode given = doctor.get("/DiagnosticReport/" + report).body();

            JsonNode inside = given.path("contained").path(0);
            assertThat(given.path("contained").size()).isEqualTo(1);
            assertThat(inside.path("code").path("text").asString()).isEqualTo("Kalium");
            assertThat(inside.path("subject").path("reference").asString()).isEqualTo("Patient/" + kari.id());
            assertThat(given.toString()).doesNotContain("Hemmelig", "Et navn", "#c");
        }
    }

    @Nested
    class WhatIsSummedUp {

        @Test
        void report_says_nothing_of_a_result_that_its_author_is_blocked_for() {
            String summed = binary("U2FtbWVuZHJhZw==");
            String result = resultOfTheLaboratory();
            String report = summing(summed, "Observation/" + result);
            assertThat(doctor.get("/Binary/" + report + "-1").status()).isEqualTo(200);
            assertThat(doctor.get("/DiagnosticReport/" + report).body().toString())
                    .contains("Hemmelig svar");

            patients.block(kari, new Target.WritingOrganisation(LABORATORY, true));

            var given = doctor.get("/DiagnosticReport/" + report);
            assertThat(given.status()).isEqualTo(200);
            assertThat(given.body().path("code").path("text").asString()).isEqualTo("Blodprøver");
            assertThat(given.body().propertyNames())
                    .doesNotContain("conclusion", "conclusionCode", "presentedForm", "text", "result");
            assertThat(given.body().toString()).doesNotContain("Hemmelig");
            assertThat(doctor.get("/Binary/" + report + "-1").status()).isEqualTo(404);
        }

        @Test
        void nor_of_one_that_a_group_in_it_has() {
            String group = unique("group");
            String groupId = patients.send("Observation", group, """
                    "note":[{"text":"Hemmelig merknad"}],"hasMember":[{"reference":"Observation/%s"}],%s""".formatted(
                            resultOfTheLaboratory(), Patients.observationOf(kari, "Panel")));
            String report = summing(binary("U2FtbWVuZHJhZw=="), "Observation/" + group);
            assertThat(doctor.get("/Observation/" + groupId).body().toString()).contains("Hemmelig");

            patients.block(kari, new Target.WritingOrganisation(LABORATORY, true));

            assertThat(doctor.get("/Observation/" + groupId).body().toString())
                    .contains("Panel")
                    .doesNotContain("Hemmelig");
            assertThat(doctor.get("/DiagnosticReport/" + report).body().toString())
                    .contains("Observation/" + groupId)
                    .doesNotContain("Hemmelig", "presentedForm");
            assertThat(doctor.get("/Binary/" + report + "-1").status()).isEqualTo(404);
        }

        private String resultOfTheLaboratory() {
            String place = unique("lab");
            patients.send("Organization", place, """
                    "name":"Laboratoriet","identifier":[{"system":"%s","value":"%s"}]""".formatted(ENH, LABORATORY));
            String result = unique("result");
            patients.send(
                    "Observation",
                    result,
                    "\"performer\":[{\"reference\":\"Organization/%s\"}],".formatted(place)
                            + Patients.observationOf(kari, "Hemmelig"));
            return result;
        }

        private String summing(String binary, String... results) {
            return patients.send("DiagnosticReport", """
                    "status":"final","code":{"text":"Blodprøver"},"subject":{"reference":"Patient/%s"},
                    "text":{"status":"generated","div":"<div xmlns=\\"http://www.w3.org/1999/xhtml\\">Hemmelig</div>"},
                    "conclusion":"Hemmelig svar","conclusionCode":[{"text":"Hemmelig kode"}],
                    "presentedForm":[{"contentType":"text/plain","url":"Binary/%s","title":"Hemmelig"}],
                    "result":[{"reference":"%s"}]""".formatted(kari.patient(), binary, String.join(",", results)));
        }
    }

    @Nested
    class WhatHangsOnIt {

        @Test
        void content_is_numbered_as_the_addresses_that_are_given() {
            String document = patients.send("DocumentReference", """
                    "contained":[{"resourceType":"Patient","id":"k","photo":[{"url":"Binary/%1$s"}]},
                     {"resourceType":"Practitioner","id":"p","photo":[{"url":"Binary/%1$s"}],"name":[{"text":"Grete"}]}],
                    "extension":[{"url":"http://x.example/seal","valueAttachment":{"url":"Binary/%1$s"}}],
                    "author":[{"reference":"#p"}],"context":{"sourcePatientInfo":{"reference":"#k"}},
                    %2$s""".formatted(
                            binary("QW5uZXQ="),
                            Patients.documentOf(kari, "Epikrise", "\"url\":\"Binary/" + binary("SGVp") + "\"")));

            JsonNode given = doctor.get("/DocumentReference/" + document).body();
            String address =
                    given.path("content").path(0).path("attachment").path("url").asString();

            assertThat(given.toString().split("Binary/")).hasSize(2);
            assertThat(address).isEqualTo("Binary/" + document + "-1");
            assertThat(doctor.get("/" + address).body().path("data").asString()).isEqualTo("SGVp");
            assertThat(doctor.get("/Binary/" + document + "-2").status()).isEqualTo(404);
        }
    }

    private String binary(String data) {
        String name = unique("binary");
        patients.send("Binary", name, "\"contentType\":\"text/plain\",\"data\":\"%s\"".formatted(data));
        return name;
    }
}
