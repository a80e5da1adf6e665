package no.helseporten.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import no.helseporten.person.store.PatientRows;
import no.helseporten.person.testing.PostgresDatabase;
import no.helseporten.person.testing.RegisterRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class FindFormerIdsTest {

    private static final PersonId A = PersonId.create();
    private static final PersonId B = PersonId.create();
    private static final PersonId C = PersonId.create();

    private final JdbcClient jdbc = JdbcClient.create(PostgresDatabase.with("person"));
    private final PatientRows rows = rows();
    private final FindFormerIds formerIds = new FindFormerIds(jdbc);
    private final FindPresentId presentId = new FindPresentId(jdbc);
    private final FindPerson findPerson = new FindPerson(jdbc);

    @BeforeEach
    void threePeople() {
        RegisterRows.tell(jdbc, A, "Anne", LocalDate.of(1980, 1, 1));
        RegisterRows.tell(jdbc, B, "Berit", LocalDate.of(1980, 1, 1));
        RegisterRows.tell(jdbc, C, "Cecilie", LocalDate.of(1980, 1, 1));
    }

    @Test
    void somebody_who_was_never_anybody_else_has_one_id() {
        assertThat(formerIds.of(A)).containsExactly(A);
        assertThat(presentId.of(A)).isEqualTo(A);
        assertThat(findPerson.byIds(List.of(A, PersonId.create()))).containsOnlyKeys(A);
    }

    @Test
    void two_merges_after_each_other_both_lead_to_the_one_that_is_left() {
        rows.move(A, B);
        rows.move(B, C);

        assertThat(jdbc.sql("select gone_id, kept_id from person.merged_person")
                        .query()
                        .listOfRows())
                .containsExactlyInAnyOrder(
                        Map.of("gone_id", A.value(), "kept_id", C.value()),
                        Map.of("gone_id", B.value(), "kept_id", C.value()));
        assertThat(List.of(A, B, C))
                .allSatisfy(id -> assertThat(presentId.of(id)).isEqualTo(C));
        assertThat(formerIds.of(C)).startsWith(C).containsExactlyInAnyOrder(A, B, C);
    }

    @Test
    void somebody_is_found_by_an_id_she_had_before_under_the_one_she_has_now() {
        rows.move(A, B);
        rows.move(B, C);

        assertThat(findPerson.byIds(List.of(A, C))).containsOnlyKeys(A, C).allSatisfy((asked, found) -> {
            assertThat(found.id()).isEqualTo(C);
            assertThat(found.givenName()).isEqualTo("Cecilie");
        });
    }

    private PatientRows rows() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(JdbcClient.class, () -> jdbc);
            context.registerBean(Clock.class, () -> Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC));
            context.register(PatientRows.class);
            context.refresh();
            return context.getBean(PatientRows.class);
        }
    }
}
