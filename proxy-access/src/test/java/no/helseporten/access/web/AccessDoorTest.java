package no.helseporten.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.helseporten.access.Actor;
import no.helseporten.access.Area;
import no.helseporten.access.AskAtTheDoor;
import no.helseporten.access.Needs;
import no.helseporten.access.NeedsNothing;
import no.helseporten.access.Policy;
import no.helseporten.access.Right;
import no.helseporten.access.Subject;
import no.helseporten.access.policy.PolicyFile;
import no.helseporten.access.store.DraftRows;
import no.helseporten.access.store.ReadFacts;
import no.helseporten.activity.RecordActivity;
import no.helseporten.person.PersonId;
import no.helseporten.person.testing.PostgresDatabase;
import no.helseporten.person.testing.RegisterRows;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

class AccessDoorTest {

    private static final PersonId KARI = PersonId.create();
    private static final PersonId OLA = PersonId.create();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);

    private final JdbcClient jdbc = JdbcClient.create(PostgresDatabase.with("person", "activity", "access"));

    @BeforeEach
    void theRegisterHasToldOfBoth() {
        RegisterRows.tell(jdbc, KARI, "Kari", LocalDate.of(1980, 1, 1));
        RegisterRows.tell(jdbc, OLA, "Ola", LocalDate.of(1980, 1, 1));
    }

    @Test
    void somebody_elses_record_is_refused_and_the_refusal_written_down() throws Exception {
        UUID item = UUID.randomUUID();

        door(signedIn(OLA), KARI)
                .perform(post("/pages/{id}", item))
                .andExpect(status().isForbidden())
                .andExpect(content().string(""));

        assertThat(rows()).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("person_id", KARI.value())
                .containsEntry("actor_id", OLA.value())
                .containsEntry("area", "DIALOG")
                .containsEntry("access_right", "ACT")
                .containsEntry("operation", "POST /pages/{id}")
                .containsEntry("item_id", item)
                .containsEntry("permitted", false)
                .containsEntry("ground", "NO_AUTHORITY"));
    }

    @Test
    void whoever_is_not_signed_in_is_refused() throws Exception {
        door(Optional.empty(), KARI).perform(get("/pages")).andExpect(status().isForbidden());

        assertThat(rows()).isEmpty();
    }

    @Test
    void what_declares_nothing_is_refused() throws Exception {
        MockMvc door = door(signedIn(KARI), KARI);

        door.perform(get("/undeclared")).andExpect(status().isForbidden());
        door.perform(options("/pages")).andExpect(status().isForbidden());
    }

    @Test
    void her_own_record_is_shown_to_her_and_the_permit_written_down() throws Exception {
        door(signedIn(KARI), KARI)
                .perform(get("/pages"))
                .andExpect(status().isOk())
                .andExpect(content().string(KARI.toString()));

        assertThat(rows()).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("area", "DOCUMENTS,RESULTS")
                .containsEntry("access_right", "VIEW")
                .containsEntry("operation", "GET /pages")
                .containsEntry("item_id", null)
                .containsEntry("permitted", true)
                .containsEntry("ground", "SELF"));
    }

    @Test
    void what_needs_nothing_is_shown_to_everybody_and_not_written_down() throws Exception {
        door(Optional.empty(), KARI).perform(get("/open")).andExpect(status().isOk());

        assertThat(rows()).isEmpty();
    }

    @Test
    void an_item_that_is_not_one_of_ours_is_left_out() throws Exception {
        door(signedIn(KARI), KARI).perform(post("/pages/{id}", "x")).andExpect(status().isOk());

        assertThat(rows()).singleElement().satisfies(row -> assertThat(row).containsEntry("item_id", null));
    }

    private MockMvc door(Optional<Actor> actor, PersonId subject) {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(JdbcClient.class, () -> jdbc);
            context.registerBean(Clock.class, () -> CLOCK);
            context.registerBean(Policy.class, () -> PolicyFile.read(new ClassPathResource("access/policy.yml")));
            context.register(RecordActivity.class, ReadFacts.class, DraftRows.class, AskAtTheDoor.class);
            context.refresh();
            var door = new AccessDoor(request -> actor, context.getBean(AskAtTheDoor.class));
            return MockMvcBuilders.standaloneSetup(new Pages())
                    .addInterceptors(door)
                    .setCustomArgumentResolvers(new SubjectArgument())
                    .defaultRequest(get("/").sessionAttr("no.helseporten.access.chosen", subject.value())
                            .param("subject", subject.value().toString()))
                    .build();
        }
    }

    private static Optional<Actor> signedIn(PersonId person) {
        return Optional.of(new Actor() {
            @Override
            public PersonId personId() {
                return person;
            }

            @Override
            public Instant authenticatedAt() {
                return CLOCK.instant();
            }

            @Override
            public boolean atHighLevel() {
                return true;
            }
        });
    }

    private List<Map<String, @Nullable Object>> rows() {
        return jdbc.sql("select * from activity.activity").query().listOfRows();
    }

    @RestController
    static class Pages {

        @GetMapping("/pages")
        @Needs({Area.DOCUMENTS, Area.RESULTS})
        String list(Subject subject) {
            return subject.id().toString();
        }

        @PostMapping("/pages/{id}")
        @Needs(value = Area.DIALOG, right = Right.ACT)
        String act(@PathVariable String id) {
            return "done";
        }

        @GetMapping("/open")
        @NeedsNothing(because = "it is open")
        String open() {
            return "open";
        }

        @GetMapping("/undeclared")
        String undeclared() {
            return "never";
        }
    }
}
