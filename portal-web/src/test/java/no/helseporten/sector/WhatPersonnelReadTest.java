package no.helseporten.sector;

import static no.helseporten.sector.Sources.unique;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.StreamSupport;
import no.helseporten.sector.Patients.Known;
import no.helseporten.sector.Source.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ReadingTest
class WhatPersonnelReadTest {

    @Autowired
    private Patients patients;

    private Source doctor;
    private Known kari;

    @BeforeEach
    void one_patient() {
        doctor = patients.as(Clinician.atHospital());
        kari = patients.somebody();
    }

    @Nested
    class WhoAPatientIs {

        @Test
        void national_number_in_an_address_is_refused() {
            for (String path : List.of(
                    "/Patient?identifier=" + Patients.FNR + "%7C" + kari.number(),
                    "/Patient?identifier=" + kari.number(),
                    "/Patient/" + kari.number(),
                    "/Observation?patient=" + kari.number(),
                    "/Observation?patient.identifier=" + Patients.FNR + "%7C" + kari.number(),
                    "/Observation?patient=" + kari.id() + "&code=" + kari.number())) {
                Answer answer = doctor.get(path);
                assertThat(answer.status()).as(path).isEqualTo(400);
                assertThat(answer.body().toString()).doesNotContain(kari.number());
            }
            assertThat(doctor.send(
                                    "POST",
                                    "/Patient/_search?identifier=" + kari.number(),
                                    BodyPublishers.noBody(),
                                    "Content-Type",
                                    "application/x-www-form-urlencoded")
                            .status())
                    .isEqualTo(400);
            assertThat(patients.log(kari)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "identifier=",
                    "identifier=01819000049",
                    "identifier=urn:oid:2.16.578.1.12.4.1.4.1|123",
                    "identifier=urn:oid:9.9|01819000049",
                    "name=Kari",
                    "identifier=urn:oid:2.16.578.1.12.4.1.4.1|01819000049&name=Kari",
                    "identifier=urn:oid:2.16.578.1.12.4.1.4.1|01819000049,urn:oid:2.16.578.1.12.4.1.4.1|01819000200"
                })
        void search_by_anything_but_one_valid_number_is_refused(String form) {
            Answer answer = doctor.find("Patient", form.replace("|", "%7C"));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body().toString()).doesNotContain("01819000049");
        }

        @Test
        void unknown_number_finds_nobody() {
            Answer answer = doctor.find("Patient", "identifier=" + Patients.FNR + "%7C01819000049");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body().path("total").asInt(-1)).isZero();
        }

        @Test
        void she_is_found_by_her_number_as_we_know_her_without_her_address() {
            Answer answer = doctor.find("Patient", "identifier=" + Patients.FNR + "%7C" + kari.number());

            JsonNode patient = answer.body().path("entry").path(0).path("resource");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(patient.path("id").asString()).isEqualTo(kari.id());
            assertThat(patient.path("birthDate").asString()).isEqualTo("1981-05-05");
            assertThat(patient.path("identifier").path(0).path("value").asString())
                    .isEqualTo(kari.number());
            assertThat(patient.toString()).contains("Hansen").doesNotContain("Hemmelig", "address");
            assertThat(answer.body().path("link").toString()).doesNotContain(kari.number());
            assertThat(doctor.get("/Patient/" + kari.id()).body()).isEqualTo(patient);
        }
    }

    @Nested
    class WhatAnItemLooksLike {

        @Test
        void it_is_the_original_with_our_ids() {
            String id = patients.observation(kari, "Kalium");

            Answer answer = doctor.get("/Observation/" + id);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers().firstValue("ETag")).hasValue("W/\"1\"");
            assertThat(answer.body().path("id").asString()).isEqualTo(id);
            assertThat(answer.body().path("code").path("text").asString()).isEqualTo("Kalium");
            assertThat(answer.body().path("subject").path("reference").asString())
                    .isEqualTo("Patient/" + kari.id());
            assertThat(answer.body()
                            .path("subject")
                            .path("identifier")
                            .path("value")
                            .asString())
                    .isEqualTo(kari.number());
            assertThat(answer.body().toString()).doesNotContain(kari.patient());
        }

        @Test
        void references_lead_to_what_this_reader_may_see_and_nowhere_else() {
            String result = unique("result");
            String resultId = patients.send("Observation", result, Patients.observationOf(kari, "Natrium"));
            String report = patients.report(kari, "Observation/" + result, "Observation/never-came");

            JsonNode given = doctor.get("/DiagnosticReport/" + report).body();

            assertThat(given.path("result").size()).isEqualTo(1);
            assertThat(given.path("result").path(0).path("reference").asString())
                    .isEqualTo("Observation/" + resultId);
            assertThat(given.toString()).doesNotContain("never-came", "Alt i ett");
        }

        @Test
        void who_wrote_is_told_by_name_and_the_product_goes_with_the_medicine() {
            String doctorId = unique("doctor");
            String product = unique("product");
            patients.send("Practitioner", doctorId, "\"name\":[{\"family\":\"Berg\",\"given\":[\"Ola\"]}]");
            patients.send("Medication", product, "\"code\":{\"text\":\"Paracet 500 mg\"}");
            String medicine = patients.send("MedicationRequest", """
                    "status":"active","intent":"order","medicationReference":{"reference":"Medication/%s"},
                    "subject":{"reference":"Patient/%s"},"requester":{"reference":"Practitioner/%s"}""".formatted(product, kari.patient(), doctorId));

            JsonNode given = doctor.get("/MedicationRequest/" + medicine).body();

            assertThat(given.path("requester").path("display").asString()).isEqualTo("Ola Berg");
            assertThat(given.path("requester").has("reference")).isFalse();
            assertThat(given.path("medicationReference").path("reference").asString())
                    .isEqualTo("#" + given.path("contained").path(0).path("id").asString());
            assertThat(given.path("contained").path(0).path("code").path("text").asString())
                    .isEqualTo("Paracet 500 mg");
        }

        @Test
        void another_patient_inside_it_is_taken_out() {
            Known mother = patients.somebody();
            String id = patients.send(
                    "Observation", Patients.observationOf(kari, "Kalsium") + """
                    ,"focus":[{"reference":"Patient/%s","display":"Mor"}],
                    "contained":[{"resourceType":"Patient","id":"p","address":[{"line":["Hemmelig vei 2"]}]}],
                    "specimen":{"reference":"Specimen/s1","display":"Blod"}""".formatted(mother.patient()));

            assertThat(doctor.get("/Observation/" + id).body().toString())
                    .doesNotContain("Mor", "Hemmelig", mother.patient(), mother.number(), "Specimen");
        }

        @Test
        void content_is_read_at_the_address_that_its_attachment_has_and_inline_content_stays_inline() {
            String binary = unique("binary");
            patients.send("Binary", binary, "\"contentType\":\"text/plain\",\"data\":\"SGVp\"");
            String far = patients.document(kari, "Epikrise", "\"url\":\"Binary/" + binary + "\"");
            String near = patients.document(kari, "Notat", "\"data\":\"SGVp\"");

            JsonNode attachment = doctor.get("/DocumentReference/" + far)
                    .body()
                    .path("content")
                    .path(0)
                    .path("attachment");
            Answer content = doctor.get("/" + attachment.path("url").asString());

            assertThat(content.status()).isEqualTo(200);
            assertThat(content.body().path("data").asString()).isEqualTo("SGVp");
            assertThat(doctor.get("/DocumentReference/" + near).body().toString())
                    .contains("SGVp");
            assertThat(doctor.get("/Binary/" + far + "-2").status()).isEqualTo(404);
            assertThat(doctor.get("/Binary/" + far).status()).isEqualTo(404);
        }
    }

    static List<String> ids(Answer answer) {
        return StreamSupport.stream(answer.body().path("entry").spliterator(), false)
                .map(entry -> entry.path("resource").path("id").asString(""))
                .filter(id -> !id.isEmpty())
                .toList();
    }
}
