package no.helseporten.blocking.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.helseporten.access.Subject;
import no.helseporten.blocking.Directory;
import no.helseporten.blocking.KnownKinds;
import no.helseporten.blocking.KnownReaders;
import no.helseporten.blocking.KnownReaders.KnownReader;
import no.helseporten.blocking.RecordInventory;
import no.helseporten.blocking.RecordItem;
import no.helseporten.blocking.decision.Information;
import no.helseporten.blocking.decision.Information.Catalogue;
import no.helseporten.blocking.decision.Service;
import no.helseporten.ui.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What there is to choose among when somebody blocks something. */
@Component
class TargetChoices {

    private static final int MOST = 20;
    private static final int SUBSTANCE = 7;

    private final Directory directory;
    private final List<KnownReaders> knownReaders;
    private final RecordInventory inventory;
    private final BlockWords words;

    TargetChoices(Directory directory, List<KnownReaders> knownReaders, RecordInventory inventory, BlockWords words) {
        this.directory = directory;
        this.knownReaders = knownReaders.stream()
                .sorted(Comparator.comparing(KnownReaders::group))
                .toList();
        this.inventory = inventory;
        this.words = words;
    }

    /** Those found; with nothing searched for, those whom she has to do with. */
    void people(Subject subject, String name, String place, String chosen, Model model) {
        boolean searched = !name.isBlank() || !place.isBlank();
        List<Option> found = searched
                ? directory.findPersonnel(name, place, MOST + 1).stream()
                        .map(one -> new Option(
                                one.hpr(),
                                words.personnel(one),
                                places(one),
                                one.hpr().equals(chosen)))
                        .toList()
                : known(subject, chosen);
        search(model, searched, found);
        model.addAttribute("name", name);
        model.addAttribute("place", place);
    }

    void organisations(Subject subject, String name, TargetForm form, Model model) {
        boolean searched = !name.isBlank();
        Collection<Directory.Organisation> organisations = searched
                ? directory.findOrganisations(name, MOST + 1)
                : directory.organisations(placesOf(subject)).values();
        Map<String, Directory.Organisation> wholes = directory.organisations(organisations.stream()
                .flatMap(one -> Stream.ofNullable(one.partOf()))
                .collect(Collectors.toSet()));
        List<Option> found = organisations.stream()
                .map(one -> new Option(
                        one.number(),
                        one.name(),
                        wholeOf(one, wholes),
                        one.number().equals(form.code())))
                .sorted(Comparator.comparing(Option::text))
                .toList();
        search(model, searched, found);
        model.addAttribute("name", name);
        model.addAttribute("only", !form.units());
        model.addAttribute("sides", sides(form.side()));
    }

    void services(String chosen, Model model) {
        model.addAttribute(
                "services",
                Arrays.stream(Service.values())
                        .map(service -> new Option(
                                service.name(),
                                words.text("blocking.service." + service),
                                words.text("blocking.service." + service + ".text"),
                                service.name().equals(chosen)))
                        .toList());
    }

    /** All groups, and of types and substances those that her record has. */
    void information(Subject subject, String chosen, Model model) {
        List<RecordItem> items = inventory.seen(subject.id(), subject.sight());
        Map<Information, Integer> counts = counts(items);
        Map<Information, String> names = TargetNames.kinds(items);
        List<Information> substances = there(Catalogue.ATC, counts).stream()
                .filter(kind -> kind.code().length() == SUBSTANCE)
                .toList();
        model.addAttribute(
                "sections",
                List.of(
                        section(
                                "documents",
                                options(
                                        all(Catalogue.DOCUMENT_GROUP, KnownKinds.DOCUMENT_GROUPS),
                                        counts,
                                        names,
                                        chosen)),
                        section("types", options(there(Catalogue.DOCUMENT_TYPE, counts), counts, names, chosen)),
                        section("fields", options(all(Catalogue.FIELD, KnownKinds.FIELDS), counts, names, chosen)),
                        section("substances", options(substances, counts, names, chosen)),
                        section("groups", options(all(Catalogue.ATC, KnownKinds.ATC_GROUPS), counts, names, chosen))));
    }

    /** @param open whether what was chosen before is in it */
    record Section(String id, String title, List<Option> options, boolean open) {}

    private Section section(String id, List<Option> options) {
        return new Section(
                id,
                words.text("blocking.information." + id),
                options,
                options.stream().anyMatch(Option::selected));
    }

    private static void search(Model model, boolean searched, List<Option> found) {
        model.addAttribute("searched", searched);
        model.addAttribute("found", found.size() > MOST ? found.subList(0, MOST) : found);
        model.addAttribute("tooMany", found.size() > MOST);
    }

    private List<Option> known(Subject subject, String chosen) {
        Set<String> doctors = directory.generalPractitioners(subject.id());
        Map<String, Option> known = new LinkedHashMap<>();
        for (KnownReaders group : knownReaders) {
            for (KnownReader reader : group.of(subject.id(), MOST)) {
                String name = reader.name();
                String hpr = reader.reader().hpr();
                if (name != null && !hpr.isEmpty() && known.size() < MOST) {
                    known.putIfAbsent(
                            hpr,
                            new Option(
                                    hpr,
                                    name,
                                    words.text(
                                            doctors.contains(hpr)
                                                    ? "blocking.person.known.GP"
                                                    : "blocking.person.known." + group.group(),
                                            reader.place()),
                                    hpr.equals(chosen)));
                }
            }
        }
        return new ArrayList<>(known.values());
    }

    private Set<String> placesOf(Subject subject) {
        Set<String> numbers = new LinkedHashSet<>();
        for (KnownReaders group : knownReaders) {
            group.of(subject.id(), MOST)
                    .forEach(reader -> numbers.addAll(reader.reader().organisations()));
        }
        return numbers;
    }

    private static @Nullable String places(Directory.Personnel personnel) {
        return personnel.workplaces().isEmpty()
                ? null
                : String.join(
                        ", ",
                        personnel.workplaces().stream()
                                .map(Directory.Organisation::name)
                                .distinct()
                                .toList());
    }

    private static @Nullable String wholeOf(
            Directory.Organisation organisation, Map<String, Directory.Organisation> wholes) {
        return Optional.ofNullable(organisation.partOf())
                .map(wholes::get)
                .map(Directory.Organisation::name)
                .orElse(null);
    }

    private List<Option> sides(String chosen) {
        return List.of("READING_ORGANISATION", "WRITING_ORGANISATION").stream()
                .map(side -> new Option(
                        side,
                        words.text("blocking.organisation." + side),
                        words.text("blocking.organisation." + side + ".text"),
                        side.equals(chosen)))
                .toList();
    }

    private static Map<Information, Integer> counts(List<RecordItem> items) {
        Map<Information, Integer> counts = new HashMap<>();
        items.forEach(item -> item.item().kinds().forEach(kind -> counts.merge(kind, 1, Integer::sum)));
        return counts;
    }

    private static List<Information> all(Catalogue catalogue, List<String> codes) {
        return codes.stream().map(code -> new Information(catalogue, code)).toList();
    }

    private static List<Information> there(Catalogue catalogue, Map<Information, Integer> counts) {
        return counts.keySet().stream()
                .filter(kind -> kind.catalogue() == catalogue && KnownKinds.isKnown(kind))
                .sorted(Comparator.comparing(Information::code))
                .toList();
    }

    private List<Option> options(
            List<Information> kinds, Map<Information, Integer> counts, Map<Information, String> names, String chosen) {
        TargetNames.Names named = new TargetNames.Names(Map.of(), Map.of(), names);
        return kinds.stream()
                .map(kind -> new Option(
                        TargetForm.code(kind),
                        words.kind(kind, named),
                        words.text("blocking.information.count", counts.getOrDefault(kind, 0)),
                        TargetForm.code(kind).equals(chosen)))
                .toList();
    }
}
