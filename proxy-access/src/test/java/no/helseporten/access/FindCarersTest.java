package no.helseporten.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import no.helseporten.access.policy.PolicyFile;
import no.helseporten.access.store.AuthorityRows;
import no.helseporten.access.store.ReceiverRows;
import no.helseporten.person.PersonId;
import no.helseporten.person.testing.PostgresDatabase;
import no.helseporten.person.testing.RegisterRows;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

class FindCarersTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final PersonId CHILD = PersonId.create();
    private static final PersonId MOTHER = PersonId.create();
    private static final PersonId FATHER = PersonId.create();

    private final JdbcClient jdbc = JdbcClient.create(PostgresDatabase.with("person", "activity", "access"));
    private AuthorityRows rows;
    private FindCarers findCarers;

    @BeforeEach
    void theRegisterHasToldOfAll() {
        RegisterRows.tell(jdbc, CHILD, "Lise", LocalDate.of(2014, 11, 20));
        RegisterRows.tell(jdbc, MOTHER, "Kari", LocalDate.of(1980, 1, 1));
        RegisterRows.tell(jdbc, FATHER, "Ola", LocalDate.of(1980, 1, 1));
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(JdbcClient.class, () -> jdbc);
            context.registerBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC));
            context.registerBean(Policy.class, () -> PolicyFile.read(new ClassPathResource("access/policy.yml")));
            context.register(AuthorityRows.class, ReceiverRows.class, FindCarers.class);
            context.refresh();
            rows = context.getBean(AuthorityRows.class);
            findCarers = context.getBean(FindCarers.class);
        }
    }

    @Test
    void whoever_has_another_ground_is_no_parent() {
        give(MOTHER, new Ground("FOSTER_CARE"), TODAY, TODAY.plusYears(1));

        assertThat(findCarers.parents(CHILD)).isEmpty();
    }

    @Test
    void whoever_was_or_will_be_one_is_none_today() {
        give(MOTHER, Ground.PARENT, TODAY.plusDays(1), null);
        give(FATHER, Ground.PARENT, TODAY.minusYears(1), TODAY.minusDays(1));

        assertThat(findCarers.parents(CHILD)).isEmpty();
    }

    @Test
    void whose_authority_was_ended_is_none() {
        AuthorityChange given = give(MOTHER, Ground.PARENT, TODAY, null);
        rows.append(given.end(null, "974760673", NOW));

        assertThat(findCarers.parents(CHILD)).isEmpty();
    }

    @Test
    void a_protected_address_on_either_side_leaves_none() {
        give(MOTHER, Ground.PARENT, TODAY, null);
        give(FATHER, Ground.PARENT, TODAY, null);

        RegisterRows.protect(jdbc, MOTHER);
        assertThat(findCarers.parents(CHILD)).containsExactly(FATHER);
        RegisterRows.protect(jdbc, CHILD);
        assertThat(findCarers.parents(CHILD)).isEmpty();
    }

    @Test
    void the_dead_are_left_out() {
        give(MOTHER, Ground.PARENT, TODAY, null);
        RegisterRows.bury(jdbc, MOTHER);

        assertThat(findCarers.parents(CHILD)).isEmpty();
    }

    @Test
    void each_is_found_once_whatever_the_childs_age_lets_them_see() {
        give(MOTHER, Ground.PARENT, TODAY, null);
        give(MOTHER, Ground.PARENT, TODAY.minusYears(1), null);
        give(FATHER, Ground.PARENT, TODAY.minusYears(2), TODAY);

        assertThat(findCarers.parents(CHILD)).containsExactlyInAnyOrder(MOTHER, FATHER);
    }

    @Nested
    class WhoseAccessChanges {

        @ParameterizedTest
        @CsvSource({"11, false", "12, true", "13, false", "16, true"})
        void at_an_age_is_a_foster_parents_as_well_as_a_parents(int age, boolean changes) {
            give(MOTHER, Ground.PARENT, TODAY, null);
            give(FATHER, new Ground("FOSTER_CARE"), TODAY, TODAY.plusYears(1));

            assertThat(findCarers.whoseAccessChanges(CHILD, age))
                    .containsExactlyInAnyOrderElementsOf(changes ? List.of(MOTHER, FATHER) : List.of());
        }

        @Test
        void is_not_hers_who_was_given_it_by_the_young_person_nor_what_is_over() {
            give(MOTHER, Ground.POWER_OF_ATTORNEY, TODAY, null);
            give(CHILD, Ground.PARENTAL_CONSENT, TODAY, null);
            give(FATHER, new Ground("FOSTER_CARE"), TODAY.minusYears(1), TODAY.minusDays(1));

            assertThat(findCarers.whoseAccessChanges(CHILD, 16)).isEmpty();
        }
    }

    private AuthorityChange give(PersonId receiver, Ground ground, LocalDate from, @Nullable LocalDate until) {
        var authority = new Authority(UUID.randomUUID(), CHILD, receiver, ground, null, true, from, until);
        var given = new AuthorityChange(1, AuthorityChanged.Kind.GIVEN, authority, null, null, null, "974760673", NOW);
        rows.append(given);
        return given;
    }
}
