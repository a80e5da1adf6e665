package no.helseporten.sector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.helseporten.blocking.decision.Information;
import no.helseporten.blocking.decision.Target;
import no.helseporten.person.PersonId;
import no.helseporten.sector.Patients.Known;
import no.helseporten.sector.Source.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ReadingTest
class WhatIsLoggedOfPersonnelTest {

    @Autowired
    private Patients patients;

    @Autowired
    private JdbcClient jdbc;

    private Source doctor;
    private Known kari;

    @BeforeEach
    void one_patient() {
        doctor = patients.as(Clinician.atHospital());
        kari = patients.somebody();
    }

    @Test
    void refused_read_is_a_row_without_items() {
        String id = patients.observation(kari, "Kalium");
        block(id);

        doctor.get("/Observation/" + id);

        assertThat(newest())
                .containsEntry("act", "READ")
                .containsEntry("outcome", "REFUSED")
                .containsEntry("services", "{RESULTS}")
                .containsEntry("items", "{}");
    }

    @Test
    void search_that_finds_nothing_but_what_is_blocked_is_a_refusal() {
        block(patients.observation(kari, "Kalium"));

        doctor.get("/Observation?patient=" + kari.id());

        assertThat(newest()).containsEntry("act", "SEARCH").containsEntry("outcome", "REFUSED");
    }

    @Test
    void read_is_a_row_with_who_where_why_and_what() {
        String id = patients.observation(kari, "Kalium");

        doctor.get("/Observation/" + id);

        assertThat(newest())
                .containsEntry("hpr", "9144900")
                .containsEntry("name", "Grete Overlege")
                .containsEntry("role", "Lege")
                .containsEntry("legal_entity", Clinician.HOSPITAL)
                .containsEntry("legal_entity_name", "Sykehuset HF")
                .containsEntry("unit", Clinician.WARD)
                .containsEntry("unit_name", "Medisinsk avdeling")
                .containsEntry("purpose", "TREAT")
                .containsEntry("act", "READ")
                .containsEntry("outcome", "GIVEN")
                .containsEntry("services", "{RESULTS}")
                .containsEntry("items", "{" + id + "}")
                .containsEntry("told_by", null);
    }

    @Test
    void each_page_is_a_row_with_what_is_on_it_and_what_came_with_it() {
        patients.observation(kari, "Kalium");
        patients.observation(kari, "Natrium");

        Answer page = doctor.get("/Observation?patient=" + kari.id() + "&_count=1");

        String given = WhatPersonnelReadTest.ids(page).getFirst();
        assertThat(newest()).containsEntry("act", "SEARCH").containsEntry("items", "{" + given + "}");
    }

    @Test
    void search_that_finds_nothing_is_a_row_too() {
        doctor.get("/Flag?patient=" + kari.id());

        assertThat(newest())
                .containsEntry("act", "SEARCH")
                .containsEntry("outcome", "GIVEN")
                .containsEntry("services", "{CRITICAL}")
                .containsEntry("items", "{}");
    }

    @Test
    void finding_her_by_her_number_is_a_row() {
        doctor.find("Patient", "identifier=" + Patients.FNR + "%7C" + kari.number());

        assertThat(patients.log(kari)).hasSize(1);
        assertThat(newest()).containsEntry("act", "SEARCH").containsEntry("services", "{}");
    }

    @Test
    void breaking_the_glass_opens_with_a_reason_and_is_told_as_what_it_is() {
        String id = patients.observation(kari, "Kalium");
        block(id);
        Source emergency = patients.as(Clinician.atHospital().withPurpose("BTG", "Bevisstløs i mottak"));

        assertThat(doctor.get("/Observation/" + id).status()).isEqualTo(404);
        assertThat(emergency.get("/Observation/" + id).status()).isEqualTo(200);
        assertThat(newest())
                .containsEntry("purpose", "BTG")
                .containsEntry("reason", "Bevisstløs i mottak")
                .containsEntry("outcome", "BROKEN")
                .containsEntry("items", "{" + id + "}");
    }

    @Test
    void what_cannot_be_logged_is_not_given() {
        String id = patients.observation(kari, "Kalium");
        jdbc.sql("alter table accesslog.look_up add constraint full_up check (person_id <> '%s') not valid"
                        .formatted(kari.id()))
                .update();
        try {
            for (String path :
                    List.of("/Observation/" + id, "/Observation?patient=" + kari.id(), "/Patient/" + kari.id())) {
                Answer answer = doctor.get(path);
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.body().toString()).contains("logged").doesNotContain("Kalium", "Hansen");
            }
        } finally {
            jdbc.sql("alter table accesslog.look_up drop constraint full_up").update();
        }
        assertThat(patients.log(kari)).isEmpty();
    }

    @Test
    void blocks_that_cannot_be_read_close_everything_and_the_refusal_is_logged() {
        String id = patients.observation(kari, "Kalium");
        jdbc.sql("alter view blocking.block rename to away").update();
        try {
            for (String path : List.of(
                    "/Observation/" + id, "/Observation/" + UUID.randomUUID(), "/Observation?patient=" + kari.id())) {
                Answer answer = doctor.get(path);
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.diagnostics()).contains("UNREADABLE");
            }
        } finally {
            jdbc.sql("alter view blocking.away rename to block").update();
        }
        assertThat(patients.log(kari)).hasSize(2).allSatisfy(row -> assertThat(row)
                .containsEntry("outcome", "REFUSED"));
        assertThat(doctor.get("/Observation/" + id).status()).isEqualTo(200);
    }

    @Test
    void somebody_who_turned_out_to_be_another_is_read_under_either_id() {
        String id = patients.observation(kari, "Kalium");
        PersonId former = PersonId.create();
        jdbc.sql("insert into person.merged_person (gone_id, kept_id, at) values (?, ?, now())")
                .params(former.value(), kari.person().value())
                .update();

        Answer answer = doctor.get("/Observation?patient=" + former);

        assertThat(WhatPersonnelReadTest.ids(answer)).containsExactly(id);
        assertThat(answer.body().toString()).contains("Patient/" + kari.id());
        assertThat(patients.log(kari)).hasSize(1);
    }

    private Map<String, Object> newest() {
        return patients.log(kari).getFirst();
    }

    private void block(String id) {
        patients.block(kari, new Target.Content(Information.item(UUID.fromString(id))));
    }
}
