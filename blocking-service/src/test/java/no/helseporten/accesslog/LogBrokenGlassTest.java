package no.helseporten.accesslog;

import static no.helseporten.accesslog.LookUpLog.HOSPITAL;
import static no.helseporten.accesslog.LookUpLog.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.helseporten.accesslog.LookUp.Act;
import no.helseporten.accesslog.LookUp.Outcome;
import no.helseporten.blocking.AskedRead;
import no.helseporten.blocking.BrokenGlass;
import no.helseporten.blocking.Directory;
import no.helseporten.blocking.TellOfBrokenGlass;
import no.helseporten.blocking.decision.Purpose;
import no.helseporten.blocking.decision.Reader;
import no.helseporten.blocking.decision.Service;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The glass is broken to what another system keeps, and the portal has decided it. */
class LogBrokenGlassTest {

    private static final AskedRead.Who ANNE = new AskedRead.Who("1234567", HOSPITAL, "999999911");

    private final LookUpLog log = new LookUpLog(KnownPlaces.class, LogBrokenGlass.class);
    private final TellOfBrokenGlass glass = log.get(TellOfBrokenGlass.class);
    private final PersonId kari = PersonId.create();

    @Test
    void it_stands_in_her_log_with_who_and_why_and_she_is_told() {
        UUID item = UUID.randomUUID();
        glass.tell(HOSPITAL, List.of(broken("m-1", item)));

        LookUp row = rows().getFirst();
        assertThat(row.who().hpr()).isEqualTo("1234567");
        assertThat(row.who().name()).isEqualTo("Anne Lege");
        assertThat(row.who().legalEntityName()).isEqualTo("Sykehuset HF");
        assertThat(row.purpose()).isEqualTo(Purpose.BTG);
        assertThat(row.outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(row.act()).isEqualTo(Act.READ);
        assertThat(row.reason()).isEqualTo("Unconscious, … at home");
        assertThat(row.services()).containsExactly(Service.MEDICINES);
        assertThat(row.items()).containsExactly(item);
        assertThat(row.toldBy()).isEqualTo(HOSPITAL);
        assertThat(log.heard).containsExactly(new GlassBroken(kari, row.id()));
    }

    @Test
    void many_reads_at_once_are_one_row_and_asking_again_none() {
        List<BrokenGlass> reads = List.of(broken("m-1", null), broken("m-2", null));
        glass.tell(HOSPITAL, reads);
        glass.tell(HOSPITAL, reads);

        assertThat(rows()).singleElement().satisfies(row -> assertThat(row.act())
                .isEqualTo(Act.SEARCH));
        assertThat(log.heard).hasSize(1);
    }

    @Test
    void she_is_told_of_one_reader_once_an_hour_and_every_read_is_in_the_log() {
        glass.tell(HOSPITAL, List.of(broken("m-1", null)));
        glass.tell(HOSPITAL, List.of(broken("m-2", null)));
        assertThat(log.heard).hasSize(1);

        log.itIs(NOW.plus(Duration.ofMinutes(61)));
        glass.tell(HOSPITAL, List.of(broken("m-2", null)));

        assertThat(rows()).hasSize(3);
        assertThat(log.heard).hasSize(2);
    }

    @Test
    void what_the_system_tells_afterwards_is_in_the_log_and_not_told_again() {
        glass.tell(HOSPITAL, List.of(broken("m-1", null)));
        log.write(toldOf(HOSPITAL, Duration.ofMinutes(3)));
        assertThat(log.heard).hasSize(1);

        log.write(toldOf(HOSPITAL, Duration.ofMinutes(-61)));
        log.write(toldOf(LookUpLog.ELSEWHERE, Duration.ofMinutes(3)));

        assertThat(rows()).hasSize(4);
        assertThat(log.heard).hasSize(3);
    }

    @Test
    void of_nothing_nothing_is_told() {
        glass.tell(HOSPITAL, List.of());

        assertThat(rows()).isEmpty();
    }

    private LookUp toldOf(String source, Duration later) {
        LookUp door = LookUpLog.lookUp(kari, LookUpLog.ANNE, NOW.plus(later), Purpose.BTG, Outcome.BROKEN);
        return new LookUp(
                door.id(),
                kari,
                door.at(),
                door.who(),
                Purpose.BTG,
                "Bevisstløs",
                Act.READ,
                Outcome.BROKEN,
                Set.of(Service.MEDICINES),
                List.of(),
                List.of("Diazepam"),
                source,
                UUID.randomUUID());
    }

    private BrokenGlass broken(String id, @Nullable UUID item) {
        return new BrokenGlass(kari, ANNE, "Unconscious, 01819010001 at home", Service.MEDICINES, id, item);
    }

    /** Anne and the hospital, as a source has told of them. */
    static final class KnownPlaces implements Directory {

        @Override
        public Map<String, Personnel> personnel(Collection<String> hprNumbers) {
            return Map.of("1234567", new Personnel("1234567", "Anne Lege", "lege", List.of()));
        }

        @Override
        public Map<String, Organisation> organisations(Collection<String> numbers) {
            return Map.of(HOSPITAL, new Organisation(HOSPITAL, "Sykehuset HF", null));
        }

        @Override
        public Map<String, List<String>> paths(Collection<String> organisations) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Reader readerAt(String hpr, String organisation) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Personnel> findPersonnel(String name, String place, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Organisation> findOrganisations(String text, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Set<String> generalPractitioners(PersonId person) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isHerself(PersonId person, String hpr) {
            throw new UnsupportedOperationException();
        }
    }

    private List<LookUp> rows() {
        return log.get(ReadLookUps.class).page(kari, LookUpFilter.ALL, null).items();
    }
}
