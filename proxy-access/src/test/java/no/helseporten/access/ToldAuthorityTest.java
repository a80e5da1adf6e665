package no.helseporten.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.helseporten.access.AuthorityChanged.Kind;
import no.helseporten.access.ToldAuthority.Terms;
import no.helseporten.person.PersonId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ToldAuthorityTest {

    private static final UUID RESOURCE = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final PersonId SUBJECT = PersonId.create();
    private static final PersonId RECEIVER = PersonId.create();
    private static final Ground FOSTER_CARE = new Ground("FOSTER_CARE");
    /** The first minute of 21 November in Norway. */
    private static final Instant NOW = Instant.parse("2026-11-20T23:00:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Terms TERMS = terms(RECEIVER, FOSTER_CARE, null, true, null, null, "Vedtak");

    @Nested
    class NothingIsWritten {

        @Test
        void of_what_never_gave_anything() {
            assertThat(told(null).changes(null, NOW)).isEmpty();
        }

        @Test
        void of_what_is_ended_already() {
            assertThat(told(null).changes(ended(null), NOW)).isEmpty();
        }

        @Test
        void of_the_same_a_day_later_without_a_first_day_told() {
            assertThat(told(TERMS).changes(given(), NOW.plusSeconds(86_400))).isEmpty();
        }

        @Test
        void of_what_somebody_has_ended_here() {
            assertThat(told(TERMS).changes(ended(RECEIVER), NOW)).isEmpty();
            assertThat(told(TERMS).isBarredBy(ended(RECEIVER))).isTrue();
            assertThat(told(TERMS).isBarredBy(ended(null))).isFalse();
            assertThat(told(null).isBarredBy(ended(RECEIVER))).isFalse();
            assertThat(told(TERMS).isBarredBy(given())).isFalse();
            assertThat(told(TERMS).isBarredBy(null)).isFalse();
        }
    }

    @Nested
    class Given {

        @Test
        void the_first_time_it_has_the_id_of_the_resource_and_begins_that_day() {
            assertThat(told(TERMS).changes(null, NOW))
                    .containsExactly(new AuthorityChange(
                            1,
                            Kind.GIVEN,
                            new Authority(RESOURCE, SUBJECT, RECEIVER, FOSTER_CARE, null, true, TODAY, null),
                            null,
                            "Vedtak",
                            null,
                            "999999904",
                            NOW));
        }

        @Test
        void again_after_its_source_ended_it_goes_on_under_the_same_id() {
            assertThat(told(TERMS).changes(ended(null), NOW)).singleElement().satisfies(change -> {
                assertThat(change.kind()).isEqualTo(Kind.GIVEN);
                assertThat(change.number()).isEqualTo(3);
                assertThat(change.authority().id()).isEqualTo(RESOURCE);
            });
        }

        @Test
        void to_somebody_else_even_when_the_former_one_ended_it_here() {
            Terms other = terms(PersonId.create(), FOSTER_CARE, null, true, null, null, "Vedtak");

            assertThat(told(other).isBarredBy(ended(RECEIVER))).isFalse();
            assertThat(told(other).changes(ended(RECEIVER), NOW))
                    .singleElement()
                    .satisfies(change -> {
                        assertThat(change.number()).isEqualTo(1);
                        assertThat(change.authority().id()).isEqualTo(ToldAuthority.next(RESOURCE));
                    });
        }
    }

    static Stream<Terms> others() {
        return Stream.of(
                terms(RECEIVER, FOSTER_CARE, Set.of(Area.DIALOG), true, null, null, "Vedtak"),
                terms(RECEIVER, FOSTER_CARE, null, false, null, null, "Vedtak"),
                terms(RECEIVER, FOSTER_CARE, null, true, TODAY.minusDays(1), null, "Vedtak"),
                terms(RECEIVER, FOSTER_CARE, null, true, null, TODAY, "Vedtak"),
                terms(RECEIVER, FOSTER_CARE, null, true, null, null, "Nytt vedtak"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void each_other_term_is_a_change(Terms other) {
        assertThat(told(other).changes(given(), NOW)).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.CHANGED);
            assertThat(change.number()).isEqualTo(2);
            assertThat(change.authority().id()).isEqualTo(RESOURCE);
        });
    }

    @Nested
    class Ended {

        @Test
        void when_it_is_told_no_more() {
            assertThat(told(null).changes(given(), NOW)).singleElement().satisfies(change -> {
                assertThat(change.kind()).isEqualTo(Kind.ENDED);
                assertThat(change.toldBy()).isEqualTo("999999904");
                assertThat(change.by()).isNull();
            });
        }

        @Test
        void before_another_is_given_on_another_ground_or_to_somebody_else() {
            for (Terms other : List.of(
                    terms(RECEIVER, Ground.PARENT, null, true, null, null, null),
                    terms(PersonId.create(), FOSTER_CARE, null, true, null, null, "Vedtak"))) {
                assertThat(told(other).changes(given(), NOW))
                        .extracting(AuthorityChange::kind, change -> change.authority()
                                .id())
                        .containsExactly(tuple(Kind.ENDED, RESOURCE), tuple(Kind.GIVEN, ToldAuthority.next(RESOURCE)));
            }
        }
    }

    private static AuthorityChange given() {
        return told(TERMS).changes(null, NOW).getFirst();
    }

    private static AuthorityChange ended(PersonId by) {
        return given().end(by, by == null ? "999999904" : null, NOW);
    }

    private static ToldAuthority told(Terms terms) {
        return new ToldAuthority(RESOURCE, SUBJECT, "999999904", terms);
    }

    private static Terms terms(
            PersonId receiver,
            Ground ground,
            Set<Area> areas,
            boolean mayAct,
            LocalDate from,
            LocalDate until,
            String basis) {
        return new Terms(receiver, ground, areas, mayAct, from, until, basis);
    }

    @Test
    void the_next_id_is_the_same_whoever_works_it_out_and_nobody_elses() {
        assertThat(ToldAuthority.next(RESOURCE))
                .isNotNull()
                .isEqualTo(ToldAuthority.next(RESOURCE))
                .isNotEqualTo(RESOURCE)
                .isNotEqualTo(ToldAuthority.next(ToldAuthority.next(RESOURCE)));
    }
}
