package no.helseporten.blocking.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import no.helseporten.blocking.decision.BlockPolicy.Rule;
import no.helseporten.blocking.testing.InWords;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** From the first moment of its first day in Norway to the last of its last one, and by the policy of that day. */
class WhenBlocksHoldTest {

    private static final String DENIED = "BLOCKED IN_EMERGENCY PADLOCK";
    private static final ReadRequest READ = new ReadRequest(
            InWords.reader("2001 at clinic"), InWords.item("RESULTS by hospital"), Purpose.TREAT, false);

    @ParameterizedTest
    @CsvSource({
        // In winter midnight in Oslo is an hour before that of Greenwich.
        "2026-11-20, 2026-11-20, 2026-11-19T23:00:00Z,     denied",
        "2026-11-20, 2026-11-20, 2026-11-20T22:59:59.999Z, denied",
        "2026-11-20, 2026-11-20, 2026-11-19T22:59:59.999Z, permitted",
        "2026-11-20, 2026-11-20, 2026-11-20T23:00:00Z,     permitted",
        // In summer two hours.
        "2026-07-01, 2026-07-02, 2026-06-30T22:00:00Z,     denied",
        "2026-07-01, 2026-07-02, 2026-07-02T21:59:59.999Z, denied",
        "2026-07-01, 2026-07-02, 2026-06-30T21:59:59.999Z, permitted",
        "2026-07-01, 2026-07-02, 2026-07-02T22:00:00Z,     permitted",
        // The day with 23 hours, and the one with 25.
        "2026-03-29, 2026-03-29, 2026-03-28T23:00:00Z,     denied",
        "2026-03-29, 2026-03-29, 2026-03-29T21:59:59.999Z, denied",
        "2026-03-29, 2026-03-29, 2026-03-28T22:59:59.999Z, permitted",
        "2026-03-29, 2026-03-29, 2026-03-29T22:00:00Z,     permitted",
        "2026-10-25, 2026-10-25, 2026-10-24T22:00:00Z,     denied",
        "2026-10-25, 2026-10-25, 2026-10-25T22:59:59.999Z, denied",
        "2026-10-25, 2026-10-25, 2026-10-24T21:59:59.999Z, permitted",
        "2026-10-25, 2026-10-25, 2026-10-25T23:00:00Z,     permitted",
        // Without a last day it holds until it is lifted.
        "2026-11-20, ,           2126-11-20T12:00:00Z,     denied",
        "2026-11-20, ,           2026-11-19T12:00:00Z,     permitted",
    })
    void a_block_from_its_first_day_to_its_last(LocalDate from, @Nullable LocalDate until, Instant now, String answer) {
        assertThat(decide(from, until, Policies.TODAY, now)).isEqualTo(answer.replace("denied", DENIED));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-19, false, false",
        "2026-11-20, true,  false",
        "2026-11-21, true,  false",
        "2026-11-22, false, true",
    })
    void is_over_only_after_its_last_day(LocalDate day, boolean inEffect, boolean over) {
        Block block = block(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 21));

        assertThat(block.isInEffect(day)).isEqualTo(inEffect);
        assertThat(block.isOver(day)).isEqualTo(over);
    }

    @Test
    void the_citizen_may_turn_a_period_around_by_mistake_and_nobody_is_shut_out() {
        assertThat(decide(
                        LocalDate.of(2026, 11, 21),
                        LocalDate.of(2026, 11, 20),
                        Policies.TODAY,
                        Instant.parse("2026-11-20T12:00:00Z")))
                .isEqualTo("permitted");
    }

    @ParameterizedTest
    @CsvSource({
        "2029-03-25T21:59:59.999Z, BLOCKED IN_EMERGENCY PADLOCK",
        "2029-03-25T22:00:00Z,     BLOCKED WITH_CONSENT SILENT",
        "2031-12-31T22:59:59.999Z, BLOCKED WITH_CONSENT SILENT",
        "2031-12-31T23:00:00Z,     BLOCKED NEVER SILENT",
        "2020-01-01T12:00:00Z,     BLOCKED IN_EMERGENCY PADLOCK",
        "2019-12-31T23:00:00Z,     BLOCKED IN_EMERGENCY PADLOCK",
        "2019-12-31T22:59:59.999Z, NO_POLICY NEVER PADLOCK",
    })
    void the_policy_changes_on_its_day_in_whichever_order_its_versions_stand(Instant now, String answer) {
        BlockPolicy policy = new BlockPolicy(List.of(
                Policies.from(LocalDate.of(2032, 1, 1), rule -> new Rule(Opens.NEVER, Opens.NEVER, Shows.SILENT, true)),
                Policies.from(LocalDate.of(2020, 1, 1), rule -> rule),
                Policies.from(
                        LocalDate.of(2029, 3, 26),
                        rule -> new Rule(Opens.WITH_CONSENT, Opens.WITH_CONSENT, Shows.SILENT, true))));

        assertThat(decide(LocalDate.of(2000, 1, 1), null, policy, now)).isEqualTo(answer);
    }

    @Test
    void without_a_policy_everything_is_denied_also_what_nothing_blocks() {
        BlockPolicy none = new BlockPolicy(List.of());
        Instant now = Instant.parse("2026-11-20T12:00:00Z");

        assertThat(InWords.answer(Decide.decide(READ, BlockState.Known.NONE, none, now)))
                .isEqualTo("NO_POLICY NEVER PADLOCK");
        assertThat(InWords.answer(Decide.decide(READ, new BlockState.Unreadable(), none, now)))
                .isEqualTo("NO_POLICY NEVER PADLOCK");
    }

    @ParameterizedTest
    @EnumSource(BlockKind.class)
    void a_policy_that_lacks_a_kind_is_none(BlockKind kind) {
        var rules = new EnumMap<>(Policies.TODAY.versions().getFirst().rules());
        rules.remove(kind);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BlockPolicy.Version(LocalDate.EPOCH, rules))
                .withMessageContaining(kind.name());
    }

    private static String decide(LocalDate from, @Nullable LocalDate until, BlockPolicy policy, Instant now) {
        BlockState state = new BlockState.Known(List.of(block(from, until)), Set.of());
        return InWords.answer(Decide.decide(READ, state, policy, now));
    }

    private static Block block(LocalDate from, @Nullable LocalDate until) {
        return new Block(InWords.id("block"), new Target.Channel(Service.RESULTS), from, until, Set.of());
    }
}
