package no.helseporten.blocking;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.helseporten.blocking.AnsweredRead.Decided;
import no.helseporten.blocking.AnsweredRead.Fault;
import no.helseporten.blocking.AnsweredRead.Faulty;
import no.helseporten.blocking.AskedRead.Described;
import no.helseporten.blocking.decision.Answer;
import no.helseporten.blocking.decision.BlockPolicy;
import no.helseporten.blocking.decision.BlockState;
import no.helseporten.blocking.decision.Decide;
import no.helseporten.blocking.decision.Information;
import no.helseporten.blocking.decision.Item;
import no.helseporten.blocking.decision.ReadRequest;
import no.helseporten.blocking.decision.Reader;
import no.helseporten.blocking.decision.Service;
import no.helseporten.person.NationalId;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What the portal knows of all that is asked about at once, and what follows from it. Pure.
 *
 * @param asking organisation number of whose system asks
 * @param patients those whom the portal knows
 * @param paths each organisation that is named, with all that it is part of
 */
record KnownOfAsked(String asking, Map<NationalId, Patient> patients, Map<String, List<String>> paths) {

    /** @param held what is asked about by an id of ours, by that id */
    record Patient(PersonId person, BlockState blocks, Map<UUID, RecordItem> held) {}

    AnsweredRead answer(AskedRead read, BlockPolicy policy, LocalDate today) {
        Optional<Fault> misplaced = misplaced(read.who());
        if (misplaced.isPresent()) {
            return new Faulty(misplaced.get());
        }
        Patient patient = patients.get(read.what().patient());
        UUID ours = ours(read);
        RecordItem held =
                patient == null || ours == null ? null : patient.held().get(ours);
        if (held == null && read.described() == null) {
            return new Faulty(Fault.NOT_HELD);
        }
        if (held != null && !held.type().equals(read.what().type())) {
            return new Faulty(Fault.ANOTHER_TYPE);
        }
        return decided(read, patient, held, policy, today);
    }

    /** What it is called, when that may be an id of ours. */
    static @Nullable UUID ours(AskedRead read) {
        String id = read.what().id();
        try {
            UUID uuid = UUID.fromString(id);
            return uuid.toString().equalsIgnoreCase(id) ? uuid : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private Decided decided(
            AskedRead read, @Nullable Patient patient, @Nullable RecordItem held, BlockPolicy policy, LocalDate today) {
        AskedRead.Who who = read.who();
        ReadRequest request = new ReadRequest(
                new Reader(who.hpr(), who.legalEntity(), path(who.unit(), who.legalEntity())),
                item(read, held == null ? null : held.item()),
                read.purpose(),
                read.reasonGiven());
        BlockState blocks = patient == null ? BlockState.Known.NONE : patient.blocks();
        Described described = read.described();
        boolean told = held != null
                || described != null && KindsOfInformation.tell(read.what().service(), described.codes());
        Answer answer =
                told ? Decide.on(request, blocks, policy, today) : UntoldKinds.decide(request, blocks, policy, today);
        boolean broken = answer instanceof Answer.Permitted permitted
                && !permitted.broken().isEmpty();
        return new Decided(answer, broken && patient != null ? glass(read, patient.person(), held) : null);
    }

    private static BrokenGlass glass(AskedRead read, PersonId person, @Nullable RecordItem held) {
        return new BrokenGlass(
                person,
                read.who(),
                read.reason() == null ? "" : read.reason(),
                read.what().service(),
                read.what().id(),
                held == null ? null : held.item().id());
    }

    /** As the portal knows it, or as it is described; of every kind that either says. */
    private Item item(AskedRead read, @Nullable Item held) {
        Service service = read.what().service();
        Described described = read.described();
        UUID ours = ours(read);
        Set<Information> kinds = new HashSet<>();
        if (described != null) {
            kinds.addAll(KindsOfInformation.of(service, described.codes()));
        }
        if (held != null) {
            kinds.addAll(held.kinds());
        }
        if (ours != null) {
            kinds.add(Information.item(ours));
        }
        List<String> authors = held != null
                ? held.authors()
                : described == null ? List.of() : path(described.unit(), described.author());
        return new Item(
                ours == null ? new UUID(0, 0) : ours,
                service,
                kinds,
                authors,
                held == null ? keepers(described) : held.keepers(),
                service == Service.CRITICAL);
    }

    private Optional<Fault> misplaced(AskedRead.Who who) {
        String unit = who.unit();
        if (!paths.containsKey(who.legalEntity())) {
            return Optional.of(Fault.UNKNOWN_LEGAL_ENTITY);
        }
        if (!isOfAsking(who.legalEntity())) {
            return Optional.of(Fault.LEGAL_ENTITY_OF_OTHERS);
        }
        if (unit != null && !paths.containsKey(unit)) {
            return Optional.of(Fault.UNKNOWN_UNIT);
        }
        return unit == null || isOfAsking(unit) ? Optional.empty() : Optional.of(Fault.UNIT_OF_OTHERS);
    }

    /** As the system says of what it keeps itself. */
    private static Set<String> keepers(@Nullable Described described) {
        return described == null
                ? Set.of()
                : Stream.of(Optional.of(described.author()), Optional.ofNullable(described.unit()))
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet());
    }

    private boolean isOfAsking(String organisation) {
        return organisation.equals(asking)
                || paths.getOrDefault(organisation, List.of()).contains(asking);
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
