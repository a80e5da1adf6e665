package no.helseporten.accesslog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.helseporten.accesslog.store.LookUpReading;
import no.helseporten.blocking.Directory;
import no.helseporten.blocking.KnownReaders;
import no.helseporten.blocking.decision.Reader;
import no.helseporten.person.FindFormerIds;
import no.helseporten.person.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Those who have looked into a record, from the log of it. */
@Component
class ReadersWhoLooked implements KnownReaders {

    private final LookUpReading rows;
    private final FindFormerIds formerIds;
    private final ObjectProvider<Directory> directory;

    ReadersWhoLooked(LookUpReading rows, FindFormerIds formerIds, ObjectProvider<Directory> directory) {
        this.rows = rows;
        this.formerIds = formerIds;
        this.directory = directory;
    }

    @Override
    public Group group() {
        return Group.LOOKED;
    }

    @Override
    public List<KnownReader> of(PersonId person, int limit) {
        List<LookUp.Who> looked = rows.latestWhoLooked(formerIds.of(person), limit).stream()
                .map(LookUp::who)
                .toList();
        Map<String, List<String>> paths = paths(looked);
        Map<Reader, KnownReader> known = new LinkedHashMap<>();
        looked.stream().map(who -> known(who, paths)).forEach(reader -> known.putIfAbsent(reader.reader(), reader));
        return List.copyOf(known.values());
    }

    private static KnownReader known(LookUp.Who who, Map<String, List<String>> paths) {
        boolean somebody = who.hpr() != null;
        return new KnownReader(
                new Reader(
                        Objects.requireNonNullElse(who.hpr(), ""),
                        Objects.requireNonNullElse(who.legalEntity(), ""),
                        organisations(who, paths)),
                somebody ? who.name() : null,
                somebody ? who.role() : null,
                Places.inWords(who));
    }

    /** As they are today, and at least what the row says. */
    private static List<String> organisations(LookUp.Who who, Map<String, List<String>> paths) {
        return Stream.concat(
                        innermost(who).flatMap(number -> paths.getOrDefault(number, List.of(number)).stream()),
                        Stream.of(who.unit(), who.legalEntity()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private Map<String, List<String>> paths(List<LookUp.Who> looked) {
        Directory known = directory.getIfAvailable();
        return known == null
                ? Map.of()
                : known.paths(
                        looked.stream().flatMap(ReadersWhoLooked::innermost).collect(Collectors.toSet()));
    }

    private static Stream<String> innermost(LookUp.Who who) {
        return Stream.ofNullable(who.unit() == null ? who.legalEntity() : who.unit());
    }
}
