package no.helseporten.blocking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import no.helseporten.access.Sight;
import no.helseporten.blocking.Directory.Personnel;
import no.helseporten.blocking.KnownReaders.KnownReader;
import no.helseporten.blocking.decision.Reader;
import no.helseporten.blocking.decision.Target;
import no.helseporten.blocking.testing.InWords;
import no.helseporten.blocking.testing.Town;
import no.helseporten.person.PersonId;
import org.junit.jupiter.api.Test;

/** 1001 is in the directory; 1002 has looked, and so has 1003, whose name nobody has told. */
class RecognisePersonnelTest {

    private final PersonId her = PersonId.create();
    private final Town town =
            new Town().organisation("hospital", "Sykehuset", "").personnel("1001", "Kari Berg", "hospital");
    private final RecognisePersonnel recognise = new RecognisePersonnel(town, List.of(new KnownReaders() {

        @Override
        public Group group() {
            return Group.LOOKED;
        }

        @Override
        public List<KnownReader> of(PersonId person, int limit) {
            return person.equals(her)
                    ? List.of(
                            new KnownReader(InWords.reader("1002 at clinic"), "Ola Vik", "lege", "Klinikken"),
                            new KnownReader(InWords.reader("1003 at clinic"), null, null, "Klinikken"))
                    : List.of();
        }
    }));
    private final CheckTarget check = new CheckTarget(town, recognise, town);

    @Test
    void nobody_whom_nobody_knows_can_be_blocked() {
        assertThat(fault(her, "1009")).isEqualTo(TargetFault.UNKNOWN_PERSONNEL);
        assertThat(fault(PersonId.create(), "1002")).isEqualTo(TargetFault.UNKNOWN_PERSONNEL);
    }

    @Test
    void whoever_has_looked_can_be_blocked_also_when_no_source_tells_of_her() {
        assertThat(fault(her, "1001")).isNull();
        assertThat(fault(her, "1002")).isNull();
        assertThat(fault(her, "1003")).isNull();
    }

    @Test
    void each_is_called_what_the_directory_or_else_the_log_says() {
        assertThat(recognise.named(her, Set.of("1001", "1002", "1003", "1009"))).containsOnlyKeys("1001", "1002");
        assertThat(recognise.named(her, Set.of("1002")))
                .containsEntry("1002", new Personnel("1002", "Ola Vik", "lege", List.of()));
    }

    @Test
    void each_reads_where_she_works_or_else_where_she_was_met() {
        assertThat(recognise.reader(her, "1001").orElseThrow().reader())
                .isEqualTo(new Reader("1001", "hospital", List.of("hospital")));
        assertThat(recognise.reader(her, "1002").orElseThrow().place()).isEqualTo("Klinikken");
        assertThat(recognise.reader(her, "1009")).isEmpty();
    }

    private TargetFault fault(PersonId person, String hpr) {
        return check.fault(person, Sight.FULL, new Target.Person(hpr)).orElse(null);
    }
}
