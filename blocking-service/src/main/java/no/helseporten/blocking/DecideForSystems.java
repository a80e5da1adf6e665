package no.helseporten.blocking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.helseporten.blocking.AskedRead.Described;
import no.helseporten.blocking.decision.Answer;
import no.helseporten.blocking.decision.BlockPolicy;
import no.helseporten.blocking.decision.BlockState;
import no.helseporten.blocking.decision.Decide;
import no.helseporten.blocking.decision.Information;
import no.helseporten.blocking.decision.Item;
import no.helseporten.blocking.decision.Opens;
import no.helseporten.blocking.decision.ReadRequest;
import no.helseporten.blocking.decision.Reader;
import no.helseporten.blocking.decision.Service;
import no.helseporten.blocking.decision.Shows;
import no.helseporten.person.FindPatients;
import no.helseporten.person.NationalId;
import no.helseporten.person.PersonId;
import no.helseporten.person.Wordless;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Decides for the systems that keep their own data. Blocks and record are read once for each patient, however much is asked. */
@Component
public class DecideForSystems {

    private static final Logger LOG = LoggerFactory.getLogger(DecideForSystems.class);

    private final FindPatients patients;
    private final ReadBlocks blocks;
    private final RecordInventory inventory;
    private final Directory directory;
    private final BlockPolicy policy;
    private final Clock clock;

    DecideForSystems(
            FindPatients patients,
            ReadBlocks blocks,
            RecordInventory inventory,
            Directory directory,
            BlockPolicy policy,
            Clock clock) {
        this.patients = patients;
        this.blocks = blocks;
        this.inventory = inventory;
        this.directory = directory;
        this.policy = policy;
        this.clock = clock;
    }

    /** What becomes of one question. */
    public sealed interface Reply {

        record Decided(Answer answer) implements Reply {}

        /** It is not described, and this portal does not hold it. */
        record NotDescribed() implements Reply {}

        /**
         * Nobody has told of where the reader is, so that nobody can know whether a block on an organisation with its units
         * is about her; refused whether there is such a block or not.
         */
        record UnknownPlace(boolean isUnit) implements Reply {}
    }

    /**
     * The replies in the order of what was asked. Somebody whom the portal does not know has blocked nothing. When it cannot
     * be read what somebody has blocked, all is denied.
     */
    public List<Reply> answer(List<AskedRead> asked) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Decide.OSLO);
        try {
            Known known = read(asked);
            return asked.stream()
                    .map(read -> known.unknownPlace(read).orElseGet(() -> decide(read, known, today)))
                    .toList();
        } catch (RuntimeException e) {
            LOG.error("What is asked about cannot be looked up; everything is denied", Wordless.of(e));
            Reply denied = new Reply.Decided(
                    new Answer.Denied(Answer.Reason.UNREADABLE, Opens.NEVER, Shows.PADLOCK, List.of()));
            return Collections.nCopies(asked.size(), denied);
        }
    }

    private Reply decide(AskedRead read, Known known, LocalDate today) {
        return known.item(read)
                .<Reply>map(item -> new Reply.Decided(Decide.on(
                        new ReadRequest(known.reader(read), item, read.purpose(), read.reasonGiven()),
                        known.blocks(read),
                        policy,
                        today)))
                .orElseGet(Reply.NotDescribed::new);
    }

    private Known read(List<AskedRead> asked) {
        Map<NationalId, PersonId> persons = patients.byNumbers(
                asked.stream().map(read -> read.what().patient()).collect(Collectors.toSet()));
        Map<NationalId, Patient> known = new HashMap<>();
        persons.forEach((number, person) -> known.put(
                number,
                new Patient(
                        blocks.of(person),
                        held(
                                person,
                                asked.stream()
                                        .filter(read -> read.what().patient().equals(number))
                                        .toList()))));
        return new Known(
                known,
                directory.paths(
                        asked.stream().flatMap(DecideForSystems::organisations).collect(Collectors.toSet())));
    }

    /** What of it this portal may hold itself, and so knows better than whoever asks. */
    private Map<UUID, Item> held(PersonId person, Collection<AskedRead> asked) {
        Set<Service> services = asked.stream()
                .filter(read -> ours(read) != null)
                .map(read -> read.what().service())
                .collect(Collectors.toSet());
        return services.isEmpty()
                ? Map.of()
                : inventory.all(person, services).stream()
                        .map(RecordItem::item)
                        .collect(Collectors.toMap(Item::id, Function.identity(), (one, other) -> one));
    }

    private static Stream<String> organisations(AskedRead read) {
        Described described = read.described();
        return Stream.of(
                        Optional.of(read.who().legalEntity()),
                        Optional.ofNullable(read.who().unit()),
                        Optional.ofNullable(described).map(Described::author),
                        Optional.ofNullable(described).map(Described::unit))
                .flatMap(Optional::stream);
    }

    /** What it is called, when that may be an id of ours. */
    private static @Nullable UUID ours(AskedRead read) {
        String id = read.what().id();
        try {
            UUID uuid = UUID.fromString(id);
            return uuid.toString().equalsIgnoreCase(id) ? uuid : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private record Patient(BlockState blocks, Map<UUID, Item> held) {

        static final Patient UNKNOWN = new Patient(BlockState.Known.NONE, Map.of());
    }

    private record Known(Map<NationalId, Patient> patients, Map<String, List<String>> paths) {

        Optional<Reply> unknownPlace(AskedRead read) {
            String unit = read.who().unit();
            if (!paths.containsKey(read.who().legalEntity())) {
                return Optional.of(new Reply.UnknownPlace(false));
            }
            return unit == null || paths.containsKey(unit)
                    ? Optional.empty()
                    : Optional.of(new Reply.UnknownPlace(true));
        }

        BlockState blocks(AskedRead read) {
            return patient(read).blocks();
        }

        Reader reader(AskedRead read) {
            AskedRead.Who who = read.who();
            return new Reader(who.hpr(), who.legalEntity(), path(who.unit(), who.legalEntity()));
        }

        /** As the portal knows it, or as it is described; of every kind that either says. */
        Optional<Item> item(AskedRead read) {
            UUID ours = ours(read);
            Optional<Item> held = Optional.ofNullable(ours).map(patient(read).held()::get);
            Described described = read.described();
            if (described == null) {
                return held;
            }
            Set<Information> kinds = new HashSet<>(KindsOfInformation.of(read.what().service(), described.codes()));
            held.map(Item::kinds).ifPresent(kinds::addAll);
            Service service = read.what().service();
            return Optional.of(new Item(
                    held.map(Item::id).orElseGet(() -> new UUID(0, 0)),
                    service,
                    kinds,
                    held.map(Item::authors).orElseGet(() -> path(described.unit(), described.author())),
                    held.map(Item::keepers).orElseGet(() -> keepers(described)),
                    service == Service.CRITICAL));
        }

        /** As the system says of what it keeps itself. */
        private static Set<String> keepers(Described described) {
            return Stream.of(Optional.of(described.author()), Optional.ofNullable(described.unit()))
                    .flatMap(Optional::stream)
                    .collect(Collectors.toSet());
        }

        private Patient patient(AskedRead read) {
            return patients.getOrDefault(read.what().patient(), Patient.UNKNOWN);
        }

        /** From a unit to the outermost that it, or the organisation that it is said to be of, is part of. */
        private List<String> path(@Nullable String unit, String organisation) {
            Set<String> path = new LinkedHashSet<>();
            if (unit != null) {
                path.addAll(paths.getOrDefault(unit, List.of(unit)));
            }
            path.addAll(paths.getOrDefault(organisation, List.of(organisation)));
            return List.copyOf(path);
        }
    }
}
