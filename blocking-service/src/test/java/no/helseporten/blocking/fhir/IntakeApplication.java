package no.helseporten.blocking.fhir;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import no.helseporten.access.Sight;
import no.helseporten.blocking.CheckTarget;
import no.helseporten.blocking.Directory;
import no.helseporten.blocking.KnownReaders;
import no.helseporten.blocking.RecognisePersonnel;
import no.helseporten.blocking.RecordBlocks;
import no.helseporten.blocking.RecordInventory;
import no.helseporten.blocking.RecordItem;
import no.helseporten.blocking.TakeInBlocks;
import no.helseporten.blocking.decision.Reader;
import no.helseporten.blocking.decision.Service;
import no.helseporten.blocking.store.BlockRows;
import no.helseporten.person.PersonId;
import no.helseporten.person.testing.PostgresDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The intake of blocks and what stands right behind it, with a small directory and an empty record above. */
@EnableAutoConfiguration
@ComponentScan({"no.helseporten.person", "no.helseporten.blocking.fhir"})
@Import({TakeInBlocks.class, RecordBlocks.class, CheckTarget.class, BlockRows.class, RecognisePersonnel.class})
class IntakeApplication {

    /** Who 9144889 is. */
    @Nullable PersonId herself;

    @Bean
    DataSource dataSource() {
        return PostgresDatabase.with("person", "activity", "access", "blocking");
    }

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);
    }

    @Bean
    RecordInventory inventory() {
        return new RecordInventory() {

            @Override
            public List<RecordItem> all(PersonId person, Set<Service> services) {
                return List.of();
            }

            @Override
            public List<RecordItem> seen(PersonId person, Sight sight) {
                return List.of();
            }
        };
    }

    @Bean
    KnownReaders nobody() {
        return new KnownReaders() {

            @Override
            public Group group() {
                return Group.LOOKED;
            }

            @Override
            public List<KnownReader> of(PersonId person, int limit) {
                return List.of();
            }
        };
    }

    @Bean
    Directory directory() {
        return new Directory() {

            private final Map<String, Personnel> known = Map.of(
                    "9144889", new Personnel("9144889", "Kari Berg", null, List.of()),
                    "9144890", new Personnel("9144890", "Ola Dahl", null, List.of()));

            @Override
            public List<Personnel> findPersonnel(String name, String place, int limit) {
                return List.of();
            }

            @Override
            public List<Organisation> findOrganisations(String text, int limit) {
                return List.of();
            }

            @Override
            public Map<String, Personnel> personnel(Collection<String> hprNumbers) {
                return hprNumbers.stream()
                        .filter(known::containsKey)
                        .collect(Collectors.toMap(Function.identity(), known::get));
            }

            @Override
            public Map<String, Organisation> organisations(Collection<String> numbers) {
                return Map.of();
            }

            @Override
            public Map<String, List<String>> paths(Collection<String> organisations) {
                return Map.of();
            }

            @Override
            public Reader readerAt(String hpr, String organisation) {
                return new Reader(hpr, organisation, List.of(organisation));
            }

            @Override
            public Set<String> generalPractitioners(PersonId person) {
                return Set.of();
            }

            @Override
            public boolean isHerself(PersonId person, String hpr) {
                return person.equals(herself);
            }
        };
    }
}
