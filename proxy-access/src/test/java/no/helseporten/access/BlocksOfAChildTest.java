package no.helseporten.access;

import static no.helseporten.access.Decisions.SHIPPED;
import static no.helseporten.access.Decisions.TODAY;
import static no.helseporten.access.Decisions.decide;
import static no.helseporten.access.Decisions.facts;
import static no.helseporten.access.Decisions.noon;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.helseporten.access.Access.Request;
import no.helseporten.access.Decision.Permitted;
import no.helseporten.access.Decision.Refused;
import no.helseporten.access.testing.Situation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks are the citizen's own, except for a parent of a child under 12 where the policy says so. */
class BlocksOfAChildTest {

    /** Whatever a policy says, as if no file had been checked: to everybody, at every age, everything. */
    private static final Policy GENEROUS = generous();

    @ParameterizedTest
    @CsvSource({
        "parent, 0, PRIVACY, true",
        "parent, 11, PRIVACY, true",
        "parent, 12, PRIVACY, false",
        "parent, 13, PRIVACY, false",
        "parent, 16, PRIVACY, false",
        "parent-with-consent, 12, PRIVACY, false",
        "parent, 11, REPRESENTATION, false",
        "foster-parent, 11, PRIVACY, false",
        "foster-parent, 11, REPRESENTATION, false",
        "assigned, 40, PRIVACY, false",
        "proxy, 11, PRIVACY, false",
        "proxy, 78, PRIVACY, false",
        "stranger, 11, PRIVACY, false",
        "parent-no-more, 5, PRIVACY, false",
    })
    void are_a_parents_where_the_policy_says_so_and_nobody_elses(String who, int age, Area area, boolean permitted) {
        Facts facts = facts(Situation.named(who, age, TODAY));

        for (Right right : Right.values()) {
            Decision decision = Access.decide(new Request(area, right), facts, GENEROUS, noon(TODAY));
            if (permitted) {
                assertThat(decision).isInstanceOf(Permitted.class);
            } else {
                assertThat(decision).isEqualTo(new Refused(Reason.PERSONAL));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "parent-protected, PROTECTED_ADDRESS",
        "parent-of-protected, PROTECTED_ADDRESS",
        "parent-locked, ACTOR_LOCKED",
        "parent-of-deceased, SUBJECT_DECEASED",
    })
    void are_closed_to_a_parent_as_the_rest_of_the_record_is(String who, Reason reason) {
        Facts facts = facts(Situation.named(who, 5, TODAY));

        assertThat(Access.decide(new Request(Area.PRIVACY, Right.VIEW), facts, GENEROUS, noon(TODAY)))
                .isEqualTo(new Refused(reason));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 11})
    void are_no_parents_by_the_policy_that_is_shipped(int age) {
        assertThat(decide(facts(Situation.named("parent", age, TODAY)), Area.PRIVACY, Right.VIEW, noon(TODAY)))
                .isEqualTo(new Refused(Reason.PERSONAL));
    }

    private static Policy generous() {
        Scope everything = Scope.of(EnumSet.allOf(Area.class), true);
        Map<Ground, Policy.Rule> rules = new HashMap<>();
        SHIPPED.versions()
                .getFirst()
                .rules()
                .forEach((ground, rule) -> rules.put(
                        ground,
                        new Policy.Rule(
                                rule.givenByCitizen(),
                                rule.receiverFrom(),
                                rule.longest(),
                                rule.endsOnADay(),
                                rule.basisRequired(),
                                rule.sight(),
                                List.of(new Policy.Step(0, everything, everything)),
                                rule.told())));
        return new Policy(List.of(new Policy.Version(TODAY, rules)));
    }
}
