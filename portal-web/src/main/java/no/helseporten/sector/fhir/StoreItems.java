package no.helseporten.sector.fhir;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.helseporten.person.FindPatients;
import no.helseporten.person.fhir.NationalNumberReader;
import no.helseporten.person.fhir.ResourceIntake;
import no.helseporten.sector.store.Name;
import no.helseporten.sector.store.Originals;
import no.helseporten.sector.store.ResourceNames;
import no.helseporten.sector.store.ResourceNames.Known;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores the entries of a message whole or not at all: names, patients, everything else, originals, in this order. */
@Component
class StoreItems {

    private final ResourceNames names;
    private final Originals originals;
    private final FindPatients patients;
    private final NationalNumberReader numbers;
    private final PatientCompartment compartment;
    private final Intakes intakes;
    private final Clock clock;

    StoreItems(
            ResourceNames names,
            Originals originals,
            FindPatients patients,
            NationalNumberReader numbers,
            PatientCompartment compartment,
            Intakes intakes,
            Clock clock) {
        this.names = names;
        this.originals = originals;
        this.patients = patients;
        this.numbers = numbers;
        this.compartment = compartment;
        this.intakes = intakes;
        this.clock = clock;
    }

    /**
     * @throws Refusal with everything that is wrong, when anything is
     * @throws org.springframework.dao.ConcurrencyFailureException when another message was in the way; it can be tried
     *     again
     */
    @Transactional
    List<Stored> store(String source, List<Item> items) {
        Instant now = clock.instant();
        Identities identities = new Identities(items, known(source, items));
        names.give(source, identities.newNames());
        names.markAmbiguous(source, identities.nowAmbiguous());
        Map<Name, UUID> global = names.findGlobal(globalNames(items));

        // Patients first: storing them may merge persons, and tells whose the rest is.
        Map<Boolean, List<Item>> byPatient = items.stream().collect(Collectors.partitioningBy(Item::isPatient));
        List<Work> works = new ArrayList<>(begin(byPatient.getOrDefault(true, List.of()), identities, global));
        handOver(intakes.patients(), works, source, now);
        works.addAll(begin(byPatient.getOrDefault(false, List.of()), identities, global));
        settleOwners(works);
        intakes.others().forEach(intake -> handOver(intake, works, source, now));

        refuseIfAnythingIsWrong(identities, works);
        List<Work> news = works.stream().filter(Work::isNews).toList();
        originals.save(news.stream().map(work -> work.original(source, now)).toList());
        return inOrder(items, works, now);
    }

    private Map<Name, Known> known(String source, List<Item> items) {
        Set<Name> used = new HashSet<>();
        Map<Name, UUID> ours = new HashMap<>();
        for (Item item : items) {
            used.addAll(item.identifiers());
            Optional.ofNullable(item.urlName()).ifPresent(used::add);
            Optional.ofNullable(item.entry().condition()).map(Condition::name).ifPresent(used::add);
            Optional.ofNullable(item.idName())
                    .ifPresent(name -> putOurs(name, item.entry().id(), used, ours));
            item.links()
                    .values()
                    .forEach(at -> putOurs(at.link().name(), at.link().id(), used, ours));
        }
        Map<Name, Known> known = names.find(source, used);
        ours.keySet().removeAll(known.keySet());
        Set<UUID> ofSource = originals.ofSource(source, ours.values());
        ours.forEach((name, id) -> {
            if (ofSource.contains(id)) {
                known.put(name, new Known(id, false, null));
            }
        });
        return known;
    }

    /** An id that the source was given by us, when it had none of its own. */
    private static void putOurs(Name name, @Nullable String id, Set<Name> used, Map<Name, UUID> ours) {
        used.add(name);
        if (id != null && id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            ours.put(name, UUID.fromString(id));
        }
    }

    private static Set<Name> globalNames(List<Item> items) {
        return items.stream()
                .flatMap(item -> item.links().values().stream())
                .map(at -> at.link().name())
                .filter(Name::global)
                .collect(Collectors.toSet());
    }

    private List<Work> begin(List<Item> items, Identities identities, Map<Name, UUID> global) {
        Map<UUID, Originals.Stored> stored =
                originals.lock(items.stream().map(identities::idOf).toList());
        return items.stream()
                .map(item -> new Work(
                        item, new ResolvedReferences(item, identities, global), stored.get(identities.idOf(item))))
                .toList();
    }

    private void settleOwners(List<Work> works) {
        Owners owners = new Owners(works, compartment, patients, numbers);
        for (Work work : works) {
            if (work.isNews() && work.isSound()) {
                boolean shown = intakes.takeIn(work.item().type());
                owners.settle(work, shown);
                owners.refuseUnmatched(work);
                if (!shown) {
                    work.findings().inform("Kept for export; this kind is not shown on a page.");
                }
            }
        }
    }

    private static <R extends Resource> void handOver(
            ResourceIntake<R> intake, List<Work> works, String source, Instant now) {
        String type = intake.type().getSimpleName();
        var arrivals = works.stream()
                .filter(work -> work.item().type().equals(type) && work.isNews() && work.isSound())
                .map(work -> work.arrival(intake.type(), source, now))
                .toList();
        if (!arrivals.isEmpty()) {
            intake.store(arrivals);
        }
    }

    private static void refuseIfAnythingIsWrong(Identities identities, List<Work> works) {
        List<Problem> problems = Stream.concat(
                        identities.problems().stream(),
                        works.stream().flatMap(work -> work.findings().problems().stream()))
                .toList();
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
    }

    private static List<Stored> inOrder(List<Item> items, List<Work> works, Instant now) {
        Map<Item, Stored> results = new IdentityHashMap<>();
        works.forEach(work -> results.put(work.item(), work.result(now)));
        return items.stream().map(results::get).filter(Objects::nonNull).toList();
    }
}
