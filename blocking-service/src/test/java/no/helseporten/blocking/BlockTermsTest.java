package no.helseporten.blocking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import no.helseporten.blocking.decision.Exempt;
import no.helseporten.blocking.decision.Service;
import no.helseporten.blocking.decision.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockTermsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Target MEDICINES = new Target.Channel(Service.MEDICINES);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // first day  | last day   | of a block that holds since | what is wrong
                "2026-11-19   |            |            | [BEGINS_BEFORE_TODAY]",
                "2026-11-19   |            | 2026-11-18 | [BEGINS_BEFORE_TODAY]",
                "2026-11-19   |            | 2026-11-19 | []",
                "2026-11-20   |            |            | []",
                "             |            |            | []",
                "2076-11-20   |            |            | []",
                "2076-11-21   |            |            | [BEGINS_TOO_LATE]",
                "             | 2026-11-19 |            | [ENDS_BEFORE_TODAY]",
                "2026-11-01   | 2026-11-19 | 2026-11-01 | [ENDS_BEFORE_TODAY]",
                "             | 2026-11-20 |            | []",
                "2026-11-22   | 2026-11-21 |            | [ENDS_BEFORE_START]",
                "2026-11-22   | 2026-11-22 |            | []",
                "             | 2076-11-20 |            | []",
                "             | 2076-11-21 |            | [ENDS_TOO_LATE]",
            })
    void days(LocalDate from, LocalDate until, LocalDate begun, String faults) {
        assertThat(new BlockTerms(from, until, Set.of(), null).faults(MEDICINES, begun, TODAY))
                .hasToString(faults);
    }

    @Test
    void an_exception_of_all_that_it_is_about_is_none() {
        assertThat(exempting(new Exempt.Person("1001"), new Target.Person("1001")))
                .isTrue();
        assertThat(exempting(new Exempt.Person("1002"), new Target.Person("1001")))
                .isFalse();
        assertThat(exempting(new Exempt.Organisation("hospital"), new Target.ReadingOrganisation("hospital", true)))
                .isTrue();
        assertThat(exempting(new Exempt.Organisation("ward"), new Target.ReadingOrganisation("hospital", true)))
                .isFalse();
        assertThat(exempting(new Exempt.Organisation("hospital"), new Target.WritingOrganisation("hospital", true)))
                .isFalse();
        assertThat(exempting(new Exempt.GeneralPractitioner(), MEDICINES)).isFalse();
    }

    @Test
    void a_note_has_room_for_five_hundred_characters() {
        assertThat(new BlockTerms(null, null, Set.of(), "x".repeat(500)).faults(MEDICINES, null, TODAY))
                .isEmpty();
        assertThat(new BlockTerms(null, null, Set.of(), "x".repeat(501)).faults(MEDICINES, null, TODAY))
                .containsExactly(BlockTerms.Fault.NOTE_TOO_LONG);
    }

    private static boolean exempting(Exempt exempt, Target target) {
        return new BlockTerms(null, null, Set.of(exempt), null)
                .faults(target, null, TODAY)
                .contains(BlockTerms.Fault.EXEMPTS_ITSELF);
    }
}
