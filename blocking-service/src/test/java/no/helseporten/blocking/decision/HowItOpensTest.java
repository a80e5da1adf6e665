package no.helseporten.blocking.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.helseporten.blocking.decision.Answer.Denied;
import no.helseporten.blocking.decision.Answer.Permitted;
import no.helseporten.blocking.decision.BlockPolicy.Rule;
import no.helseporten.blocking.testing.InWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Breaking the glass, what the most restrictive of several says, and what the reader gets to know. */
class HowItOpensTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    /** Each kind opens in its own way, so that a table can choose. Allergies and warnings open easier than the rest. */
    private static final BlockPolicy POLICY = new BlockPolicy(List.of(new BlockPolicy.Version(
            LocalDate.EPOCH,
            new EnumMap<>(Map.of(
                    BlockKind.PERSON, new Rule(Opens.NEVER, Opens.WITH_CONSENT, Shows.PADLOCK, true),
                    BlockKind.ORGANISATION, new Rule(Opens.WITH_CONSENT, Opens.IN_EMERGENCY, Shows.SILENT, false),
                    BlockKind.SERVICE, new Rule(Opens.IN_EMERGENCY, Opens.IN_EMERGENCY, Shows.PADLOCK, false),
                    BlockKind.INFORMATION, new Rule(Opens.IN_EMERGENCY, Opens.NEVER, Shows.SILENT, false))))));

    private static final String PERSON = "PERSON 2001";
    private static final String ORGANISATION = "READING clinic";
    private static final String SERVICE = "CHANNEL RESULTS";
    private static final String INFORMATION = "CONTENT FIELD:IMAGING";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                PERSON + "       | TREAT  | BLOCKED NEVER PADLOCK",
                PERSON + "       | ETREAT | BLOCKED NEVER PADLOCK",
                PERSON + "       | COC    | BLOCKED NEVER PADLOCK",
                PERSON + "       | BTG    | BLOCKED NEVER PADLOCK",
                ORGANISATION + " | TREAT  | BLOCKED WITH_CONSENT SILENT",
                ORGANISATION + " | ETREAT | BLOCKED WITH_CONSENT SILENT",
                ORGANISATION + " | BTG    | BLOCKED WITH_CONSENT SILENT",
                SERVICE + "      | TREAT  | BLOCKED IN_EMERGENCY PADLOCK",
                SERVICE + "      | ETREAT | BLOCKED IN_EMERGENCY PADLOCK",
                SERVICE + "      | COC    | BLOCKED IN_EMERGENCY PADLOCK",
                SERVICE + "      | BTG    | broken 1",
                INFORMATION + "  | TREAT  | BLOCKED IN_EMERGENCY SILENT",
                INFORMATION + "  | BTG    | broken 1",
                // Of several the most restrictive says both; each by itself.
                SERVICE + ";" + INFORMATION + "      | TREAT | BLOCKED IN_EMERGENCY SILENT",
                INFORMATION + ";" + SERVICE + "      | TREAT | BLOCKED IN_EMERGENCY SILENT",
                PERSON + ";" + INFORMATION + "       | TREAT | BLOCKED NEVER SILENT",
                INFORMATION + ";" + PERSON + "       | TREAT | BLOCKED NEVER SILENT",
                SERVICE + ";" + ORGANISATION + "     | TREAT | BLOCKED WITH_CONSENT SILENT",
                PERSON + ";" + ORGANISATION + "      | TREAT | BLOCKED NEVER SILENT",
                SERVICE + ";" + PERSON + "           | TREAT | BLOCKED NEVER PADLOCK",
                // What the glass opens no longer counts for what remains.
                SERVICE + ";" + INFORMATION + "      | BTG   | broken 2",
                INFORMATION + ";" + PERSON + "       | BTG   | BLOCKED NEVER PADLOCK",
                SERVICE + ";" + ORGANISATION + "     | BTG   | BLOCKED WITH_CONSENT SILENT",
                PERSON + ";" + SERVICE + ";" + ORGANISATION + " | BTG | BLOCKED NEVER SILENT",
                "''              | TREAT  | permitted",
                "''              | BTG    | permitted",
                "PERSON 2002     | BTG    | permitted",
            })
    void by_kind_and_purpose(String blocks, Purpose purpose, String answer) {
        assertThat(answer(blocks, "RESULTS of FIELD:IMAGING by hospital", purpose, true))
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                PERSON + "       | TREAT | BLOCKED WITH_CONSENT PADLOCK",
                PERSON + "       | BTG   | BLOCKED WITH_CONSENT PADLOCK",
                ORGANISATION + " | TREAT | BLOCKED IN_EMERGENCY SILENT",
                ORGANISATION + " | BTG   | broken 1",
                INFORMATION + "  | TREAT | BLOCKED NEVER SILENT",
                INFORMATION + "  | BTG   | BLOCKED NEVER SILENT",
            })
    void critical_information_by_its_own_rule(String blocks, Purpose purpose, String answer) {
        assertThat(answer(blocks, "CRITICAL of FIELD:IMAGING by hospital", purpose, true))
                .isEqualTo(answer);
    }

    @Test
    void breaking_the_glass_needs_a_reason_even_where_nothing_stands_in_the_way() {
        for (String blocks : List.of("", PERSON, SERVICE)) {
            assertThat(answer(blocks, "RESULTS by hospital", Purpose.BTG, false))
                    .isEqualTo("NO_REASON NEVER PADLOCK");
        }
    }

    @ParameterizedTest
    @EnumSource(value = Purpose.class, mode = EnumSource.Mode.EXCLUDE, names = "BTG")
    void nothing_else_needs_a_reason_and_none_opens_anything(Purpose purpose) {
        assertThat(answer("", "RESULTS by hospital", purpose, false)).isEqualTo("permitted");
        assertThat(answer(SERVICE, "RESULTS by hospital", purpose, false)).isEqualTo("BLOCKED IN_EMERGENCY PADLOCK");
        assertThat(answer(SERVICE, "RESULTS by hospital", purpose, true)).isEqualTo("BLOCKED IN_EMERGENCY PADLOCK");
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void blocks_that_cannot_be_read_deny_everything_and_say_so(Purpose purpose) {
        for (boolean reason : new boolean[] {true, false}) {
            Answer answer = Decide.decide(
                    request("RESULTS by clinic", purpose, reason), new BlockState.Unreadable(), POLICY, NOW);

            assertThat(InWords.answer(answer)).isEqualTo("UNREADABLE NEVER PADLOCK");
        }
    }

    @Test
    void the_answer_names_the_blocks_that_deny_or_that_were_broken_and_no_other() {
        String all = String.join(";", PERSON, SERVICE, INFORMATION, "PERSON 2002", "CHANNEL VISITS");

        assertThat(((Denied) decide(all, Purpose.TREAT)).blocks())
                .containsExactly(InWords.id(PERSON), InWords.id(SERVICE), InWords.id(INFORMATION));
        assertThat(((Denied) decide(all, Purpose.BTG)).blocks()).containsExactly(InWords.id(PERSON));
        assertThat(((Permitted) decide(SERVICE + ";" + INFORMATION, Purpose.BTG)).broken())
                .containsExactly(InWords.id(SERVICE), InWords.id(INFORMATION));
        assertThat(((Permitted) decide("PERSON 2002", Purpose.BTG)).broken()).isEmpty();
    }

    private static Answer decide(String blocks, Purpose purpose) {
        return Decide.decide(
                request("RESULTS of FIELD:IMAGING by hospital", purpose, true),
                new BlockState.Known(InWords.blocks(blocks), Set.of()),
                POLICY,
                NOW);
    }

    private static String answer(String blocks, String item, Purpose purpose, boolean reason) {
        return InWords.answer(Decide.decide(
                request(item, purpose, reason), new BlockState.Known(InWords.blocks(blocks), Set.of()), POLICY, NOW));
    }

    private static ReadRequest request(String item, Purpose purpose, boolean reason) {
        return new ReadRequest(InWords.reader("2001 at clinic"), InWords.item(item), purpose, reason);
    }
}
