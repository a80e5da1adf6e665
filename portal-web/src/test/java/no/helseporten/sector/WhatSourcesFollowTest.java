package no.helseporten.sector;

import static no.helseporten.sector.WhatPersonnelReadTest.ids;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import no.helseporten.person.PersonId;
import no.helseporten.sector.Source.Answer;
import no.helseporten.sector.Sources.Door;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ReadingTest
class WhatSourcesFollowTest {

    @Autowired
    private Patients patients;

    @Autowired
    private Happenings happenings;

    @Autowired
    private Door door;

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

    private Source hospital() {
        return door.with(Sources.HOSPITAL, "system/*.read");
    }
}
