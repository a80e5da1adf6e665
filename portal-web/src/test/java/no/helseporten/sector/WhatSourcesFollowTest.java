package no.helseporten.sector;

import static no.helseporten.sector.WhatPersonnelReadTest.ids;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import no.helseporten.blocking.BlockChange;
import no.helseporten.blocking.decision.Service;
import no.helseporten.blocking.decision.Target;
import no.helseporten.person.PersonId;
import no.helseporten.sector.Source.Answer;
import no.helseporten.sector.Sources.Door;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ReadingTest
class WhatSourcesFollowTest {

    @Autowired
    private Patients patients;

    @Autowired
    private Happenings happenings;

    @Autowired
    private Door door;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SettableClock clock;

    @Test
    void source_without_the_scope_follows_nothing() {
        for (String scope : List.of("system/*.write", "system/Consent.read")) {
            assertThat(door.with(Sources.HOSPITAL, scope)
                            .get("/Task?_lastUpdated=ge2026-01-01")
                            .status())
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "_lastUpdated=2026-01-01",
                "_lastUpdated=lt2026-01-01",
                "_lastUpdated=geyesterday",
                "_lastUpdated=ge2026-01-01&patient=x",
                "_lastUpdated=ge2026-01-01&_after=x",
                "_lastUpdated=ge2026-01-01&_count=0"
            })
    void anything_but_from_when_on_is_refused(String query) {
        assertThat(hospital().get("/Task?" + query).status()).isEqualTo(400);
    }

    @Test
    void source_follows_those_it_has_sent_about_and_nobody_else() {
        Patients.Known kari = patients.somebody();
        UUID hers = happenings.happened(kari.person(), Instant.parse("2026-05-01T10:00:00Z"));
        UUID strangers = happenings.happened(PersonId.create(), Instant.parse("2026-05-01T10:00:00Z"));
        Source clinic = door.with(Sources.CLINIC, "system/Task.read");

        assertThat(ids(hospital().get("/Task?_lastUpdated=ge2026-05-01&_count=200")))
                .contains(hers.toString())
                .doesNotContain(strangers.toString());
        assertThat(ids(clinic.get("/Task?_lastUpdated=ge2026-05-01"))).isEmpty();
        assertThat(hospital().get("/Task/" + hers).status()).isEqualTo(200);
        Answer guessed = clinic.get("/Task/" + hers);
        Answer unknown = clinic.get("/Task/" + UUID.randomUUID());
        assertThat(guessed.status()).isEqualTo(404);
        assertThat(guessed.body()).isEqualTo(unknown.body());
    }

    @Test
    void pages_are_joined_by_key_and_miss_nothing_that_happened_at_the_same_time() {
        Patients.Known kari = patients.somebody();
        Instant at = Instant.parse("2026-09-01T10:00:00Z");
        List<String> happened = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            happenings.happened(PersonId.create(), at);
            happened.add(happenings.happened(kari.person(), at).toString());
        }

        List<String> followed = new ArrayList<>();
        Answer page = hospital().get("/Task?_lastUpdated=ge2026-09-01&_count=2");
        while (true) {
            followed.addAll(ids(page));
            String next = StreamSupport.stream(page.body().path("link").spliterator(), false)
                    .filter(link -> link.path("relation").asString().equals("next"))
                    .map(link -> link.path("url").asString())
                    .findFirst()
                    .orElse("");
            if (next.isEmpty()) {
                break;
            }
            page = hospital().get(next.substring(next.indexOf("/fhir") + "/fhir".length()));
        }

        assertThat(followed).containsExactlyInAnyOrderElementsOf(happened);
    }

    @Test
    void what_is_addressed_to_a_source_is_delivered_though_it_has_sent_nothing_of_her() {
        UUID question = happenings.happened(PersonId.create(), Instant.parse("2026-10-01T10:00:00Z"));
        Source clinic = door.with(Sources.CLINIC, "system/Task.read");
        happenings.setAddressed(true);
        try {
            assertThat(ids(clinic.get("/Task?_lastUpdated=ge2026-10-01"))).contains(question.toString());
            assertThat(clinic.get("/Task/" + question).status()).isEqualTo(200);
        } finally {
            happenings.setAddressed(false);
        }
    }

    @Test
    void telling_who_looked_in_her_record_makes_nobody_a_source_of_it() {
        Patients.Known kari = patients.somebody();
        UUID hers = happenings.happened(kari.person(), Instant.parse("2026-10-02T10:00:00Z"));
        jdbc.sql("""
                        insert into sector.original (person_id, resource_id, source, type, version, digest, json, received_at)
                        values (?, ?, ?, 'AuditEvent', 1, '', '{}', now())
                        """)
                .params(kari.person().value(), UUID.randomUUID(), Sources.CLINIC)
                .update();

        assertThat(door.with(Sources.CLINIC, "system/Task.read")
                        .get("/Task/" + hers)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_may_still_be_on_its_way_to_others_is_held_back() {
        Patients.Known kari = patients.somebody();
        Instant now = Instant.parse("2029-10-01T10:00:00Z");
        UUID hers = happenings.happened(kari.person(), now);
        try {
            clock.set(now.plusSeconds(25));
            assertThat(ids(hospital().get("/Task?_lastUpdated=ge2029-10-01"))).isEmpty();
            clock.set(now.plusSeconds(31));
            assertThat(ids(hospital().get("/Task?_lastUpdated=ge2029-10-01"))).containsExactly(hers.toString());
        } finally {
            clock.reset();
        }
    }

    @Test
    void source_that_begins_to_send_of_her_asks_for_what_holds_by_her_number() {
        Patients.Known kari = patients.somebody();
        patients.block(kari, new Target.Channel(Service.RESULTS));
        BlockChange lifted = patients.block(kari, new Target.Channel(Service.DOCUMENTS));
        patients.lift(lifted);
        String form = "patient.identifier=" + Patients.FNR + "%7C" + kari.number();
        Source clinic = door.with(Sources.CLINIC, "system/*.read");

        Answer answer = hospital().find("Consent", form);

        assertThat(ids(answer)).hasSize(1).doesNotContain(lifted.block().id().toString());
        assertThat(answer.body().path("link").toString()).doesNotContain(kari.number());
        assertThat(ids(clinic.find("Consent", form))).isEmpty();
        assertThat(ids(hospital().find("Consent", "patient.identifier=" + Patients.FNR + "%7C01819000049")))
                .isEmpty();
        assertThat(hospital().get("/Consent?" + form).status()).isEqualTo(400);
        assertThat(hospital().find("Consent", form + "&_lastUpdated=ge2026").status())
                .isEqualTo(400);
        assertThat(hospital()
                        .find("Consent", "patient.identifier=" + kari.number())
                        .status())
                .isEqualTo(400);
        assertThat(hospital().find("Task", form).status()).isEqualTo(400);
    }

    private Source hospital() {
        return door.with(Sources.HOSPITAL, "system/*.read");
    }
}
