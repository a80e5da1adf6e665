package no.helseporten.blocking.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.helseporten.access.Sight;
import no.helseporten.blocking.Directory;
import no.helseporten.blocking.RecordInventory;
import no.helseporten.blocking.RecordItem;
import no.helseporten.blocking.decision.Reader;
import no.helseporten.blocking.decision.Service;
import no.helseporten.person.PersonId;

/** Personnel, organisations and records that are kept by whoever uses blocks, in memory. */
public final class Town implements Directory, RecordInventory {

    private final Map<String, Personnel> personnel = new HashMap<>();
    private final Map<String, Organisation> organisations = new HashMap<>();
    private final Map<PersonId, List<RecordItem>> records = new HashMap<>();
    private final Map<PersonId, String> herself = new HashMap<>();
    private final Set<String> generalPractitioners = new HashSet<>();

    public Town organisation(String number, String name, String partOf) {
        organisations.put(number, new Organisation(number, name, partOf.isEmpty() ? null : partOf));
        return this;
    }

    public Town personnel(String hpr, String name, String... workplaces) {
        personnel.put(
                hpr,
                new Personnel(
                        hpr,
                        name,
                        "lege",
                        Stream.of(workplaces).map(organisations::get).toList()));
        return this;
    }

    public Town isAlso(PersonId person, String hpr) {
        herself.put(person, hpr);
        return this;
    }

    public Town generalPractitioner(String hpr) {
        generalPractitioners.add(hpr);
        return this;
    }

    public Town record(PersonId person, RecordItem... items) {
        records.put(person, List.of(items));
        return this;
    }

    @Override
    public List<Personnel> findPersonnel(String name, String place, int limit) {
        return personnel.values().stream()
                .filter(one -> one.name().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Organisation> findOrganisations(String text, int limit) {
        return organisations.values().stream()
                .filter(one -> one.name().contains(text))
                .limit(limit)
                .toList();
    }

    @Override
    public Map<String, Personnel> personnel(Collection<String> hprNumbers) {
        return found(personnel, hprNumbers);
    }

    @Override
    public Map<String, Organisation> organisations(Collection<String> numbers) {
        return found(organisations, numbers);
    }

    @Override
    public Map<String, List<String>> paths(Collection<String> numbers) {
        return numbers.stream()
                .filter(organisations::containsKey)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), this::outwards));
    }

    @Override
    public Reader readerAt(String hpr, String organisation) {
        List<String> path = path(organisation);
        return new Reader(hpr, path.getLast(), path);
    }

    @Override
    public Set<String> generalPractitioners(PersonId person) {
        return generalPractitioners;
    }

    @Override
    public boolean isHerself(PersonId person, String hpr) {
        return hpr.equals(herself.get(person));
    }

    @Override
    public List<RecordItem> all(PersonId person, Set<Service> services) {
        return records.getOrDefault(person, List.of()).stream()
                .filter(item -> services.contains(item.item().service()))
                .toList();
    }

    @Override
    public List<RecordItem> seen(PersonId person, Sight sight) {
        return records.getOrDefault(person, List.of());
    }

    private List<String> outwards(String organisation) {
        List<String> path = new ArrayList<>();
        for (String at = organisation; at != null && !path.contains(at); at = partOf(at)) {
            path.add(at);
        }
        return path;
    }

    private String partOf(String organisation) {
        return Optional.ofNullable(organisations.get(organisation))
                .map(Organisation::partOf)
                .orElse(null);
    }

    private static <T> Map<String, T> found(Map<String, T> all, Collection<String> keys) {
        return keys.stream()
                .filter(all::containsKey)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), all::get));
    }
}
