package no.helseporten.access.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Optional;
import no.helseporten.access.Area;
import no.helseporten.access.AskAtTheDoor;
import no.helseporten.access.CurrentActor;
import no.helseporten.access.Needs;
import no.helseporten.access.NeedsNothing;
import no.helseporten.access.Subject;
import no.helseporten.access.policy.PolicyFile;
import no.helseporten.access.store.DraftRows;
import no.helseporten.access.store.ReadFacts;
import no.helseporten.activity.RecordActivity;
import no.helseporten.person.testing.PostgresDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

class EveryPageDeclaresTest {

    @ParameterizedTest
    @ValueSource(classes = {Forgotten.class, Both.class, Nothing.class, Nobody.class})
    void a_page_that_does_not_say_what_it_needs_stops_the_start_by_its_name(Class<?> pages) {
        assertThatThrownBy(() -> start(pages))
                .hasMessageContaining(pages.getName() + "#page")
                .hasMessageContaining("@Needs");
    }

    @Test
    void pages_that_say_so_do_not() {
        assertThatCode(() -> start(Declared.class)).doesNotThrowAnyException();
    }

    private static void start(Class<?> pages) {
        try (var context = new AnnotationConfigWebApplicationContext()) {
            context.setServletContext(new MockServletContext());
            context.register(
                    Mvc.class,
                    AccessConfiguration.class,
                    AskAtTheDoor.class,
                    ReadFacts.class,
                    DraftRows.class,
                    RecordActivity.class,
                    pages);
            context.addBeanFactoryPostProcessor(beans -> {
                beans.registerSingleton("clock", Clock.systemUTC());
                beans.registerSingleton("policy", PolicyFile.read(new ClassPathResource("access/policy.yml")));
                beans.registerSingleton("currentActor", (CurrentActor) request -> Optional.empty());
                beans.registerSingleton("jdbc", JdbcClient.create(PostgresDatabase.empty()));
            });
            context.refresh();
        }
    }

    @EnableWebMvc
    static class Mvc {}

    @RestController
    static class Forgotten {
        @GetMapping("/forgotten")
        String page() {
            return "";
        }
    }

    @RestController
    static class Both {
        @GetMapping("/both")
        @Needs(Area.DOCUMENTS)
        @NeedsNothing(because = "of a mistake")
        String page() {
            return "";
        }
    }

    @RestController
    static class Nothing {
        @GetMapping("/nothing")
        @Needs({})
        String page() {
            return "";
        }
    }

    @RestController
    static class Nobody {
        @GetMapping("/nobody")
        @NeedsNothing(because = "of a mistake")
        String page(Subject subject) {
            return subject.toString();
        }
    }

    @RestController
    static class Declared {
        @GetMapping("/declared")
        @Needs(Area.DOCUMENTS)
        String page(Subject subject) {
            return subject.toString();
        }
    }
}
