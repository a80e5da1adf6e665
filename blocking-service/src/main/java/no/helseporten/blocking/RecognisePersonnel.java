package no.helseporten.blocking;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.helseporten.blocking.Directory.Personnel;
import no.helseporten.blocking.KnownReaders.KnownReader;
import no.helseporten.blocking.decision.Reader;
import no.helseporten.person.PersonId;
import org.springframework.stereotype.Component;

/**
 * Recognises personnel by HPR number: as the directory has them, else as those whom the citizen has to do with. Whoever has
 * looked can be blocked, also when no source tells of her.
 */
@Component
public class RecognisePersonnel {

    /** Of one group; so many have not looked into anybody's record. */
    private static final int ALL = 10_000;

    private final Directory directory;
    private final List<KnownReaders> knownReaders;

    RecognisePersonnel(Directory directory, List<KnownReaders> knownReaders) {
        this.directory = directory;
        this.knownReaders = knownReaders;
    }

    public boolean isKnown(PersonId person, String hpr) {
        return reader(person, hpr).isPresent();
    }

    /** Those that have a name, by HPR number. */
    public Map<String, Personnel> named(PersonId person, Collection<String> hprNumbers) {
        Map<String, Personnel> named = new HashMap<>(directory.personnel(hprNumbers));
        if (!named.keySet().containsAll(hprNumbers)) {
            met(person, Set.copyOf(hprNumbers)).forEach(reader -> {
                String hpr = reader.reader().hpr();
                if (reader.name() != null) {
                    named.putIfAbsent(hpr, new Personnel(hpr, reader.name(), reader.role(), List.of()));
                }
            });
        }
        return named;
    }

    /** As she reads: where she works, else where the citizen has met her. */
    public Optional<KnownReader> reader(PersonId person, String hpr) {
        return directory.personnel(hpr).map(this::atWork).or(() -> met(person, Set.of(hpr))
                .findFirst());
    }

    private KnownReader atWork(Personnel personnel) {
        Optional<Directory.Organisation> place = personnel.workplaces().stream().findFirst();
        return new KnownReader(
                place.map(at -> directory.readerAt(personnel.hpr(), at.number()))
                        .orElseGet(() -> new Reader(personnel.hpr(), "", List.of())),
                personnel.name(),
                personnel.role(),
                place.map(Directory.Organisation::name).orElse(""));
    }

    private Stream<KnownReader> met(PersonId person, Set<String> hprNumbers) {
        return knownReaders.stream()
                .flatMap(group -> group.of(person, ALL).stream())
                .filter(reader -> hprNumbers.contains(reader.reader().hpr()));
    }
}
