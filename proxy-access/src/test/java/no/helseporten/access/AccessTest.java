package no.helseporten.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import no.helseporten.access.Access.Request;
import no.helseporten.access.Decision.Permitted;
import no.helseporten.access.Decision.Refused;
import no.helseporten.access.policy.PolicyFile;
import no.helseporten.access.testing.Situation;
import no.helseporten.access.testing.WhoMayWhat;
import no.helseporten.person.Person;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

class AccessTest {

    private static final Policy SHIPPED = PolicyFile.read(new ClassPathResource("access/policy.yml"));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final PersonId ACTOR = PersonId.create();
    private static final PersonId SUBJECT = PersonId.create();

    static Stream<WhoMayWhat.Row> rows() {
        return WhoMayWhat.rows().stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_table_of_who_may_what_is_what_is_decided(WhoMayWhat.Row row) {
        Facts facts = facts(Situation.named(row.who(), row.age(), TODAY));
        for (Area area : Area.values()) {
            for (Right right : Right.values()) {
                assertThat(permits(facts, area, right, noon(TODAY)))
                        .as("%s: %s %s", row, right, area)
                        .isEqualTo(row.permits(area, right));
            }
        }
    }

    @Nested
    class WhyNot {

        @ParameterizedTest
        @CsvSource({
            "self-locked, 40, DOCUMENTS, ACTOR_LOCKED",
            "self-deceased, 40, DOCUMENTS, ACTOR_DECEASED",
            "self-of-unknown-age, , DOCUMENTS, AGE_UNKNOWN",
            "self, 12, DOCUMENTS, NOT_INCLUDED",
            "stranger, 40, DOCUMENTS, NO_AUTHORITY",
            "stranger, 40, REPRESENTATION, PERSONAL",
            "proxy, 78, PRIVACY, PERSONAL",
            "proxy, 78, REPRESENTATION, PERSONAL",
            "proxy-documents, 78, RESULTS, NOT_INCLUDED",
            "proxy-until-yesterday, 78, DOCUMENTS, NOT_NOW",
            "proxy-from-tomorrow, 78, DOCUMENTS, NOT_NOW",
            "proxy-ended, 78, DOCUMENTS, NO_AUTHORITY",
            "young-proxy, 78, DOCUMENTS, NOT_NOW",
            "proxy-of-locked, 78, DOCUMENTS, SUBJECT_LOCKED",
            "proxy-of-deceased, 78, DOCUMENTS, SUBJECT_DECEASED",
            "proxy-of-protected, 78, DOCUMENTS, PROTECTED_ADDRESS",
            "proxy-protected, 78, DOCUMENTS, PROTECTED_ADDRESS",
            "parent-of-protected, 5, PRIVACY, PROTECTED_ADDRESS",
            "parent-of-child-of-unknown-age, , DOCUMENTS, AGE_UNKNOWN",
            "parent, 16, DOCUMENTS, NOT_INCLUDED",
        })
        void is_told_to_the_log(String who, @Nullable Integer age, Area area, Reason reason) {
            Facts facts = facts(Situation.named(who, age, TODAY));

            assertThat(decide(facts, area, Right.VIEW, noon(TODAY))).isEqualTo(new Refused(reason));
        }

        @Test
        void somebody_whose_own_access_is_closed_is_told_so_before_anything_of_another() {
            Facts locked = facts(Situation.named("proxy-locked", 78, TODAY));
            Facts both = new Facts(
                    locked.actor(),
                    new Who(locked.subject().person(), true, true, true),
                    locked.authorities(),
                    false,
                    true);

            assertThat(decide(both, Area.DOCUMENTS, Right.VIEW, noon(TODAY)))
                    .isEqualTo(new Refused(Reason.ACTOR_LOCKED));
        }

        @Test
        void an_authority_of_others_over_others_counts_for_nothing() {
            Facts facts = facts(Situation.named("stranger", 40, TODAY));
            Authority somebodyElses = power(PersonId.create(), SUBJECT, null, true, TODAY, null);
            Authority overSomebodyElse = power(ACTOR, PersonId.create(), null, true, TODAY, null);

            Facts more = facts.with(somebodyElses).with(overSomebodyElse);

            assertThat(decide(more, Area.DOCUMENTS, Right.VIEW, noon(TODAY)))
                    .isEqualTo(new Refused(Reason.NO_AUTHORITY));
        }

        @Test
        void a_policy_that_has_not_begun_gives_nothing() {
            Policy tomorrow = new Policy(List.of(new Policy.Version(
                    TODAY.plusDays(1), SHIPPED.versions().getFirst().rules())));
            Facts own = facts(Situation.named("self", 40, TODAY));

            assertThat(Access.decide(new Request(Area.DOCUMENTS, Right.VIEW), own, tomorrow, noon(TODAY)))
                    .isEqualTo(new Refused(Reason.NOT_INCLUDED));
            assertThat(Access.decide(new Request(Area.DOCUMENTS, Right.VIEW), own, tomorrow, noon(TODAY.plusDays(1))))
                    .isInstanceOf(Permitted.class);
        }
    }

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

    @Nested
    class WhenAccessIsClosed {

        @ParameterizedTest
        @CsvSource({"self-locked, 40", "proxy-locked, 78", "proxy-of-locked, 78"})
        void it_can_be_looked_at_as_if_it_were_open(String who, int age) {
            Facts closed = facts(Situation.named(who, age, TODAY));

            assertThat(permits(closed, Area.DOCUMENTS, Right.VIEW, noon(TODAY))).isFalse();
            assertThat(permits(closed.unlocked(), Area.DOCUMENTS, Right.VIEW, noon(TODAY)))
                    .isTrue();
        }
    }

    @Nested
    class WhatItRestsOn {

        @Test
        void is_oneself_in_ones_own_record() {
            Facts own = facts(Situation.named("self", 40, TODAY));

            assertThat(decide(own, Area.DOCUMENTS, Right.VIEW, noon(TODAY)))
                    .isEqualTo(new Permitted(Ground.SELF, null, Sight.FULL));
        }

        @Test
        void is_the_authority_that_gives_it() {
            Facts facts = facts(Situation.named("proxy-documents", 78, TODAY));
            Authority results = power(ACTOR, SUBJECT, Set.of(Area.RESULTS), false, TODAY, null);

            assertThat(decide(facts.with(results), Area.RESULTS, Right.VIEW, noon(TODAY)))
                    .isEqualTo(new Permitted(Ground.POWER_OF_ATTORNEY, results.id(), new Sight(false, false)));
        }

        @Test
        void leaves_out_of_sight_what_any_of_them_does() {
            Facts parent = facts(Situation.named("parent", 5, TODAY));
            UUID parental = parent.authorities().getFirst().id();
            Ground assigned = new Ground("ASSIGNED");
            Authority other = new Authority(UUID.randomUUID(), SUBJECT, ACTOR, assigned, null, true, TODAY, null);
            Policy policy = policyWith(assigned, new Sight(true, false));

            assertThat(Access.decide(new Request(Area.DOCUMENTS, Right.VIEW), parent.with(other), policy, noon(TODAY)))
                    .isEqualTo(new Permitted(Ground.PARENT, parental, new Sight(false, false)));
        }

        @ParameterizedTest
        @CsvSource({
            "true, true, true, true, true, true",
            "true, true, false, true, false, true",
            "true, true, true, false, true, false",
            "false, true, true, true, false, true",
            "true, false, true, true, true, false",
            "false, false, true, true, false, false",
            "false, false, false, false, false, false",
        })
        void leaves_in_sight_what_both_do(
                boolean exempted1,
                boolean hidden1,
                boolean exempted2,
                boolean hidden2,
                boolean exempted,
                boolean hidden) {
            assertThat(new Sight(exempted1, hidden1).and(new Sight(exempted2, hidden2)))
                    .isEqualTo(new Sight(exempted, hidden));
        }

        private Policy policyWith(Ground ground, Sight sight) {
            var rules = new HashMap<>(SHIPPED.versions().getFirst().rules());
            Scope documents = Scope.of(Set.of(Area.DOCUMENTS), false);
            rules.put(
                    ground,
                    new Policy.Rule(
                            false,
                            0,
                            null,
                            false,
                            false,
                            sight,
                            List.of(new Policy.Step(0, documents, Scope.NOTHING)),
                            null));
            return new Policy(List.of(new Policy.Version(TODAY, Map.copyOf(rules))));
        }
    }

    @Nested
    class Always {

        /** Everything that can close a door, each added to every situation of the table. */
        @ParameterizedTest
        @MethodSource("no.helseporten.access.AccessTest#rows")
        void something_more_against_it_never_permits_more(WhoMayWhat.Row row) {
            Facts facts = facts(Situation.named(row.who(), row.age(), TODAY));
            for (Who worse : List.of(
                    new Who(
                            facts.actor().person(),
                            true,
                            facts.actor().deceased(),
                            facts.actor().locked()),
                    new Who(
                            facts.actor().person(),
                            facts.actor().protectedAddress(),
                            true,
                            facts.actor().locked()),
                    new Who(
                            facts.actor().person(),
                            facts.actor().protectedAddress(),
                            facts.actor().deceased(),
                            true))) {
                assertThat(permitted(facts)).containsAll(permitted(with(facts, worse)));
            }
            assertThat(permitted(facts))
                    .containsAll(permitted(
                            new Facts(facts.actor(), facts.subject(), List.of(), facts.parentalConsent(), false)));
        }

        @ParameterizedTest
        @MethodSource("no.helseporten.access.AccessTest#rows")
        void one_authority_more_never_permits_less(WhoMayWhat.Row row) {
            Facts facts = facts(Situation.named(row.who(), row.age(), TODAY));
            Authority more = power(ACTOR, SUBJECT, EnumSet.of(Area.MEDICINES), true, TODAY, null);

            assertThat(permitted(facts.with(more))).containsAll(permitted(facts));
        }

        @ParameterizedTest
        @MethodSource("no.helseporten.access.AccessTest#rows")
        void who_may_act_may_see(WhoMayWhat.Row row) {
            Facts facts = facts(Situation.named(row.who(), row.age(), TODAY));
            for (Area area : Area.values()) {
                if (permits(facts, area, Right.ACT, noon(TODAY))) {
                    assertThat(permits(facts, area, Right.VIEW, noon(TODAY))).isTrue();
                }
            }
        }

        private Facts with(Facts facts, Who actor) {
            Who subject = facts.own() ? actor : facts.subject();
            return new Facts(actor, subject, facts.authorities(), facts.parentalConsent(), false);
        }

        private Set<String> permitted(Facts facts) {
            Set<String> permitted = new TreeSet<>();
            for (Area area : Area.values()) {
                for (Right right : Right.values()) {
                    if (permits(facts, area, right, noon(TODAY))) {
                        permitted.add(right + " " + area);
                    }
                }
            }
            return permitted;
        }
    }

    static Facts facts(Situation situation) {
        PersonId subject = situation.own() ? ACTOR : SUBJECT;
        List<Authority> authorities = new ArrayList<>();
        Ground ground = situation.ground();
        if (ground != null && !situation.ended()) {
            authorities.add(new Authority(
                    UUID.randomUUID(),
                    subject,
                    ACTOR,
                    ground,
                    situation.areas(),
                    situation.mayAct(),
                    situation.from(),
                    situation.until()));
        }
        return new Facts(
                who(ACTOR, situation.actor()),
                who(subject, situation.subject()),
                authorities,
                situation.consent(),
                !authorities.isEmpty());
    }

    private static Who who(PersonId id, Situation.Person person) {
        return who(id, person.birthDate(), person.protectedAddress(), person.deceased(), person.locked());
    }

    private static Who who(
            PersonId id, @Nullable LocalDate born, boolean protectedAddress, boolean deceased, boolean locked) {
        return new Who(new Person(id, "Kari", "Nordmann", born), protectedAddress, deceased, locked);
    }

    private static Authority power(
            PersonId receiver,
            PersonId subject,
            @Nullable Set<Area> areas,
            boolean mayAct,
            LocalDate from,
            @Nullable LocalDate until) {
        return new Authority(
                UUID.randomUUID(), subject, receiver, Ground.POWER_OF_ATTORNEY, areas, mayAct, from, until);
    }

    private static Decision decide(Facts facts, Area area, Right right, Instant now) {
        return Access.decide(new Request(area, right), facts, SHIPPED, now);
    }

    private static boolean permits(Facts facts, Area area, Right right, Instant now) {
        return decide(facts, area, right, now) instanceof Permitted;
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(Access.OSLO).toInstant();
    }
}
