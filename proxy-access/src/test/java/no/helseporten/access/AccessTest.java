package no.helseporten.access;

import static no.helseporten.access.Decisions.ACTOR;
import static no.helseporten.access.Decisions.SHIPPED;
import static no.helseporten.access.Decisions.SUBJECT;
import static no.helseporten.access.Decisions.TODAY;
import static no.helseporten.access.Decisions.decide;
import static no.helseporten.access.Decisions.facts;
import static no.helseporten.access.Decisions.noon;
import static no.helseporten.access.Decisions.permits;
import static no.helseporten.access.Decisions.power;
import static no.helseporten.access.Decisions.who;
import static org.assertj.core.api.Assertions.assertThat;

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
import no.helseporten.access.testing.Situation;
import no.helseporten.access.testing.WhoMayWhat;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {

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
    class WhatAnAuthoritySays {

        /** On the pages, where nobody's lock, death or protection may be read from what is left out. */
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "parent",
                    "parent-with-consent",
                    "foster-parent",
                    "foster-parent-appointments",
                    "assigned",
                    "proxy",
                    "proxy-looking",
                    "proxy-documents",
                    "proxy-documents-acting"
                })
        void it_gives_is_what_is_decided_when_nothing_else_stands_against_it(String who) {
            for (int age : List.of(0, 11, 12, 13, 15, 16, 78)) {
                Facts facts = facts(Situation.named(who, age, TODAY));
                Authority authority = facts.authorities().getFirst();

                assertThat(authority.gives(SHIPPED, TODAY.minusYears(age), facts.parentalConsent(), TODAY))
                        .as("%s at %d", who, age)
                        .isEqualTo(Subject.scope(request -> Access.decide(request, facts, SHIPPED, noon(TODAY))));
            }
        }

        @Test
        void it_gives_is_nothing_without_a_birth_date_or_on_a_ground_that_is_no_more() {
            Authority authority = power(ACTOR, SUBJECT, null, true, TODAY, null);
            Authority unheardOf =
                    new Authority(UUID.randomUUID(), SUBJECT, ACTOR, new Ground("UNHEARD"), null, true, TODAY, null);

            assertThat(authority.gives(SHIPPED, null, false, TODAY)).isEqualTo(Scope.NOTHING);
            assertThat(unheardOf.gives(SHIPPED, TODAY.minusYears(40), false, TODAY))
                    .isEqualTo(Scope.NOTHING);
        }

        @ParameterizedTest
        @CsvSource({"12, false", "13, true", "15, true", "16, false"})
        void a_consent_gives_more_from_thirteen_to_fifteen(int age, boolean more) {
            assertThat(SHIPPED.rule(Ground.SELF, TODAY).orElseThrow().consentGivesMore(age))
                    .isEqualTo(more);
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
}
