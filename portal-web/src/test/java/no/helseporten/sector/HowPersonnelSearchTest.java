package no.helseporten.sector;

import static no.helseporten.sector.Sources.unique;
import static no.helseporten.sector.WhatPersonnelReadTest.ids;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import no.helseporten.blocking.decision.Information;
import no.helseporten.blocking.decision.Target;
import no.helseporten.sector.Patients.Known;
import no.helseporten.sector.Source.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ReadingTest
class HowPersonnelSearchTest {

    @Autowired
    private Patients patients;

    private Source doctor;
    private Known kari;

    @BeforeEach
    void one_patient() {
        doctor = patients.as(Clinician.atHospital());
        kari = patients.somebody();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_summary=count",
                "_elements=id",
                "_has:Provenance:target:agent=x",
                "_revinclude=Provenance:target",
                "_sort=date",
                "_total=none",
                "_contained=true",
                "subject:Patient.name=x",
                "status=final",
                "_include=*",
                "_include=Observation:subject",
                "_include:iterate=Observation:has-member",
                "_count=0",
                "_count=201",
                "_offset=0",
                "_after=x",
                "_after=~1",
                "_after=yesterday~0199a8f0-0000-7000-8000-000000000000",
                "date=yesterday",
                "date=xx2026-01-01",
                "code=|"
            })
    void what_is_not_offered_is_refused_by_name(String parameter) {
        Answer answer = doctor.get("/Observation?patient=" + kari.id() + "&" + parameter.replace("|", "%7C"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.diagnostics()).containsAnyOf(parameter.split("=")[0], "_include", "token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_id=x", "patient=", "patient=x", "patient=Group/x"})
    void record_must_be_told(String query) {
        assertThat(doctor.get("/Observation?" + query).status()).isEqualTo(400);
    }

    @Test
    void patient_that_nobody_knows_is_said_so_rather_than_shown_as_one_without_allergies() {
        Answer answer = doctor.get("/AllergyIntolerance?patient=019a9999-0000-7000-8000-000000000000");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.diagnostics()).contains("Patient/_search");
    }

    @Test
    void read_takes_no_parameters() {
        String id = patients.observation(kari, "Kalium");

        for (String parameter : List.of("_elements=id", "_summary=text", "_include=Observation:subject")) {
            assertThat(doctor.get("/Observation/" + id + "?" + parameter).status())
                    .isEqualTo(400);
        }
    }

    @Test
    void items_are_found_by_id_code_category_and_time() {
        String potassium = patients.observation(kari, "Kalium");
        String sodium = patients.observation(kari, "Natrium");

        assertThat(found("")).containsExactlyInAnyOrder(potassium, sodium);
        assertThat(found("&_id=" + sodium)).containsExactly(sodium);
        assertThat(found("&_id=" + sodium + "," + potassium)).hasSize(2);
        assertThat(found("&code=NPU7")).containsExactly(sodium);
        assertThat(found("&code=urn:oid:2.16.578.1.12.4.1.1.7280%7CNPU7,other")).containsExactly(sodium);
        assertThat(found("&code=urn:other%7CNPU7")).isEmpty();
        assertThat(found("&category=laboratory&code=NPU6")).containsExactly(potassium);
        assertThat(found("&date=ge2026-03-01&date=lt2026-03-02")).hasSize(2);
        assertThat(found("&date=gt2026-03-01")).isEmpty();
        assertThat(found("&_lastUpdated=ge2020")).hasSize(2);
        assertThat(found("&_lastUpdated=lt2020")).isEmpty();
    }

    @Test
    void pages_are_joined_by_addresses_and_each_item_is_on_one_of_them() {
        for (int i = 0; i < 5; i++) {
            patients.observation(kari, "Svar" + i);
        }
        Answer first = doctor.get("/Observation?patient=Patient/" + kari.id() + "&_count=2");
        Answer second = follow(first);
        Answer third = follow(second);

        assertThat(first.body().path("total").asInt()).isEqualTo(5);
        assertThat(ids(first)).hasSize(2);
        assertThat(ids(third)).hasSize(1).doesNotContainAnyElementsOf(ids(first));
        assertThat(link(third, "next")).isEmpty();
        assertThat(first.body().path("link").toString()).doesNotContain(kari.number());
    }

    @Test
    void block_set_between_two_pages_makes_nothing_come_twice_or_be_passed_over() {
        for (int i = 0; i < 6; i++) {
            patients.observation(kari, "Svar" + i);
        }
        List<String> all = found("");
        Answer first = doctor.get("/Observation?patient=" + kari.id() + "&_count=2");
        patients.block(kari, new Target.Content(Information.item(UUID.fromString(all.getFirst()))));
        Answer second = follow(first);
        patients.block(kari, new Target.Content(Information.item(UUID.fromString(all.get(4)))));

        assertThat(ids(first)).containsExactlyElementsOf(all.subList(0, 2));
        assertThat(ids(second)).containsExactlyElementsOf(all.subList(2, 4));
        assertThat(ids(follow(second))).containsExactly(all.get(5));
    }

    @Test
    void total_without_items_is_logged_as_all_that_it_counts() {
        String counted = patients.observation(kari, "Kalium");

        Answer answer = doctor.get("/Observation?patient=" + kari.id() + "&_after=~" + UUID.randomUUID());

        assertThat(answer.body().path("total").asInt()).isEqualTo(1);
        assertThat(ids(answer)).isEmpty();
        assertThat(patients.log(kari).getFirst().get("items").toString()).contains(counted);
    }

    @Test
    void more_parameters_alternatives_or_bytes_than_anybody_needs_are_refused() {
        String many = "patient=" + kari.id() + "&code=a".repeat(20);
        String wide = "patient=" + kari.id() + "&code=a" + ",b".repeat(200);
        String large = "patient=" + kari.id() + "&code=" + "a".repeat(65_536);

        for (String form : List.of(many, wide)) {
            Answer answer = doctor.find("Observation", form);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.diagnostics()).contains("20 parameters", "200 alternatives", "one too many");
        }
        assertThat(doctor.find("Observation", large).status()).isEqualTo(413);
        assertThat(doctor.find("Observation", large).diagnostics()).contains("64 KB");
        assertThat(doctor.find("Observation", "patient=" + kari.id() + "&code=a" + ",b".repeat(198))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void what_a_page_refers_to_comes_with_it_once() {
        String result = unique("result");
        String resultId = patients.send("Observation", result, Patients.observationOf(kari, "Natrium"));
        patients.report(kari, "Observation/" + result);
        patients.report(kari, "Observation/" + result);

        Answer answer = doctor.get("/DiagnosticReport?patient=" + kari.id() + "&_include=DiagnosticReport:result");
        Answer narrow = patients.as(Clinician.atHospital().withScope("user/DiagnosticReport.read"))
                .get("/DiagnosticReport?patient=" + kari.id() + "&_include=DiagnosticReport:result");

        assertThat(answer.body().path("total").asInt()).isEqualTo(2);
        assertThat(answer.body().path("entry").size()).isEqualTo(3);
        assertThat(answer.body()
                        .path("entry")
                        .path(2)
                        .path("search")
                        .path("mode")
                        .asString())
                .isEqualTo("include");
        assertThat(ids(answer)).contains(resultId);
        assertThat(narrow.body().path("entry").size()).isEqualTo(2);
    }

    @Test
    void search_can_be_sent_as_a_form() {
        String id = patients.observation(kari, "Kalium");

        Answer answer = doctor.find("Observation", "patient=" + kari.id());

        assertThat(ids(answer)).containsExactly(id);
    }

    private List<String> found(String query) {
        Answer answer = doctor.get("/Observation?patient=" + kari.id() + query);
        assertThat(answer.status()).as(answer.diagnostics()).isEqualTo(200);
        return ids(answer);
    }

    private Answer follow(Answer answer) {
        String next = link(answer, "next");
        return doctor.get(next.substring(next.indexOf("/fhir") + "/fhir".length()));
    }

    private static String link(Answer answer, String relation) {
        return StreamSupport.stream(answer.body().path("link").spliterator(), false)
                .filter(link -> link.path("relation").asString().equals(relation))
                .map(link -> link.path("url").asString())
                .findFirst()
                .orElse("");
    }
}
