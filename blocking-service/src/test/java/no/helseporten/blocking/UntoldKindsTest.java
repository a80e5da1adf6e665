package no.helseporten.blocking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.helseporten.blocking.AskedRead.Described;
import no.helseporten.blocking.AskedRead.What;
import no.helseporten.blocking.AskedRead.Who;
import no.helseporten.blocking.KnownOfAsked.Patient;
import no.helseporten.blocking.RecordItem.Code;
import no.helseporten.blocking.decision.BlockState;
import no.helseporten.blocking.decision.Purpose;
import no.helseporten.blocking.policy.BlockPolicyFile;
import no.helseporten.blocking.testing.InWords;
import no.helseporten.person.NationalId;
import no.helseporten.person.PersonId;
import no.helseporten.person.SyntheticNumbers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/** At the clinic they ask for what the hospital wrote, with a code that does not say which kind it is. */
class UntoldKindsTest {

    private static final NationalId KARI =
            ((NationalId.Valid) NationalId.parse("21883610110", SyntheticNumbers.ONLY)).id();
    private static final Code UNKNOWN = new Code("http://loinc.org", "718-7");

    @ParameterizedTest
    @CsvSource({
        "Observation,        CONTENT FIELD:LABORATORY,  TREAT, UNTOLD_KIND IN_EMERGENCY PADLOCK",
        "DiagnosticReport,   CONTENT FIELD:IMAGING,     TREAT, UNTOLD_KIND IN_EMERGENCY PADLOCK",
        "DocumentReference,  CONTENT DOCUMENT_GROUP:A,  TREAT, UNTOLD_KIND IN_EMERGENCY PADLOCK",
        "DocumentReference,  CONTENT DOCUMENT_TYPE:A01-2, TREAT, UNTOLD_KIND IN_EMERGENCY PADLOCK",
        "MedicationRequest,  CONTENT ATC:N05BA01,       TREAT, UNTOLD_KIND IN_EMERGENCY PADLOCK",
        "Observation,        CONTENT FIELD:LABORATORY,  BTG,   broken 1",
        "Observation,        PERSON 7654321,            TREAT, BLOCKED NEVER PADLOCK",
        "Observation,        PERSON 1111111,            TREAT, permitted",
        "Observation,        CONTENT ATC:N05,           TREAT, permitted",
        "AllergyIntolerance, CONTENT FIELD:LABORATORY,  TREAT, permitted",
        "Observation,        CONTENT FIELD:LABORATORY not 7654321, TREAT, permitted",
    })
    void are_taken_to_be_every_kind_that_is_blocked_in_the_channel(
            String type, String block, Purpose purpose, String answer) {
        KnownOfAsked known = new KnownOfAsked(
                "clinic",
                Map.of(
                        KARI,
                        new Patient(
                                PersonId.create(),
                                new BlockState.Known(List.of(InWords.block(block)), Set.of()),
                                Map.of())),
                Map.of("clinic", List.of("clinic")));
        AskedRead read = new AskedRead(
                new Who("7654321", "clinic", null),
                purpose,
                "Unconscious",
                new What(KARI, type, Channels.of(type).orElseThrow(), "x-1"),
                new Described(List.of(UNKNOWN), "hospital", null));

        assertThat(known.answer(
                        read,
                        BlockPolicyFile.read(new ClassPathResource("blocking/policy.yml")),
                        LocalDate.of(2026, 11, 20)))
                .isInstanceOfSatisfying(
                        AnsweredRead.Decided.class,
                        decided -> assertThat(InWords.answer(decided.answer())).isEqualTo(answer));
    }
}
