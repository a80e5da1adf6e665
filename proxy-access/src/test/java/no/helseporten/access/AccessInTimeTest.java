package no.helseporten.access;

import static no.helseporten.access.Decisions.ACTOR;
import static no.helseporten.access.Decisions.SUBJECT;
import static no.helseporten.access.Decisions.TODAY;
import static no.helseporten.access.Decisions.facts;
import static no.helseporten.access.Decisions.noon;
import static no.helseporten.access.Decisions.permits;
import static no.helseporten.access.Decisions.power;
import static no.helseporten.access.Decisions.who;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.helseporten.access.Access.Request;
import no.helseporten.access.Decision.Permitted;
import no.helseporten.access.testing.Situation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a decision changes by itself. */
class AccessInTimeTest {

    @Nested
    class AtMidnightInOslo {

        private static final LocalDate BORN = LocalDate.of(2014, 11, 20);

        @ParameterizedTest
        @CsvSource({
            // A parent sees documents until the day her child turns 12, in winter an hour before it does in Greenwich.
            "2026-11-19T22:59:59.999Z, DOCUMENTS, true",
            "2026-11-19T23:00:00Z, DOCUMENTS, false",
            "2026-11-19T22:59:59.999Z, APPOINTMENTS, true",
            "2026-11-19T23:00:00Z, APPOINTMENTS, true",
            // And appointments until 16.
            "2030-11-19T22:59:59.999Z, APPOINTMENTS, true",
            "2030-11-19T23:00:00Z, APPOINTMENTS, false",
        })
        void a_parent_sees_less_from_the_birthday_on(Instant now, Area area, boolean permitted) {
            assertThat(permits(parentOf(BORN), area, Right.VIEW, now)).isEqualTo(permitted);
        }

        @ParameterizedTest
        @CsvSource({
            "2026-07-31T21:59:59.999Z, true", // summer time
            "2026-07-31T22:00:00Z, false",
        })
        void in_summer_it_is_two_hours_before(Instant now, boolean permitted) {
            assertThat(permits(parentOf(LocalDate.of(2014, 8, 1)), Area.DOCUMENTS, Right.VIEW, now))
                    .isEqualTo(permitted);
        }

        @ParameterizedTest
        @CsvSource({"2028-02-28T22:59:59Z, true", "2028-02-28T23:00:00Z, false"})
        void whoever_was_born_on_leap_day_turns_12_on_it(Instant now, boolean permitted) {
            assertThat(permits(parentOf(LocalDate.of(2016, 2, 29)), Area.DOCUMENTS, Right.VIEW, now))
                    .isEqualTo(permitted);
        }

        @ParameterizedTest
        @CsvSource({"2027-02-28T12:00:00Z, 10", "2027-03-01T12:00:00Z, 11"})
        void and_a_year_older_on_the_first_of_march_otherwise(Instant now, int age) {
            assertThat(Access.age(LocalDate.of(2016, 2, 29), LocalDate.ofInstant(now, Access.OSLO)))
                    .isEqualTo(age);
        }

        @Test
        void an_authority_counts_from_its_first_to_its_last_moment() {
            Authority twoDays = power(ACTOR, SUBJECT, null, true, TODAY, TODAY.plusDays(1));
            Facts facts = facts(Situation.named("stranger", 40, TODAY)).with(twoDays);
            Instant first = TODAY.atStartOfDay(Access.OSLO).toInstant();
            Instant after = TODAY.plusDays(2).atStartOfDay(Access.OSLO).toInstant();

            assertThat(permits(facts, Area.DOCUMENTS, Right.VIEW, first.minusNanos(1)))
                    .isFalse();
            assertThat(permits(facts, Area.DOCUMENTS, Right.VIEW, first)).isTrue();
            assertThat(permits(facts, Area.DOCUMENTS, Right.VIEW, after.minusNanos(1)))
                    .isTrue();
            assertThat(permits(facts, Area.DOCUMENTS, Right.VIEW, after)).isFalse();
        }

        private Facts parentOf(LocalDate born) {
            Facts facts = facts(Situation.named("parent", 5, TODAY));
            return new Facts(facts.actor(), who(SUBJECT, born, false, false, false), facts.authorities(), false, true);
        }
    }

    @Nested
    class WhenThePolicyChanges {

        @Test
        void the_newest_version_that_has_begun_decides() {
            Policy policy = new Policy(List.of(
                    version(TODAY, Scope.NOTHING),
                    version(TODAY.plusDays(2), Scope.of(Set.of(Area.FORMS), true)),
                    version(TODAY.plusDays(1), Scope.of(Set.of(Area.FORMS), false))));

            assertThat(may(policy, Right.VIEW, TODAY)).isFalse();
            assertThat(may(policy, Right.VIEW, TODAY.plusDays(1))).isTrue();
            assertThat(may(policy, Right.ACT, TODAY.plusDays(1))).isFalse();
            assertThat(may(policy, Right.ACT, TODAY.plusDays(2))).isTrue();
        }

        private boolean may(Policy policy, Right right, LocalDate day) {
            Facts own = facts(Situation.named("self", 40, TODAY));
            return Access.decide(new Request(Area.FORMS, right), own, policy, noon(day)) instanceof Permitted;
        }

        private Policy.Version version(LocalDate from, Scope scope) {
            List<Policy.Step> steps = List.of(new Policy.Step(0, scope, Scope.NOTHING));
            return new Policy.Version(
                    from, Map.of(Ground.SELF, new Policy.Rule(false, 0, null, false, false, Sight.FULL, steps, null)));
        }
    }
}
