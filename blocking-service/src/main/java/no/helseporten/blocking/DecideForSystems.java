package no.helseporten.blocking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.helseporten.blocking.AskedRead.Described;
import no.helseporten.blocking.KnownOfAsked.Patient;
import no.helseporten.blocking.decision.Answer;
import no.helseporten.blocking.decision.BlockPolicy;
import no.helseporten.blocking.decision.Decide;
import no.helseporten.blocking.decision.Opens;
import no.helseporten.blocking.decision.Service;
import no.helseporten.blocking.decision.Shows;
import no.helseporten.person.FindPatients;
import no.helseporten.person.NationalId;
import no.helseporten.person.PersonId;
import no.helseporten.person.Wordless;
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

    /**
     * The answers in the order of what was asked. Somebody whom the portal does not know has blocked nothing. When it cannot
     * be read what somebody has blocked, all is denied. No permit by broken glass may be passed on before {@link
     * TellOfBrokenGlass} has been told of it.
     *
     * @param asking organisation number of whose system asks: only for readers of its own
     */
    public List<AnsweredRead> answer(String asking, List<AskedRead> asked) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Decide.OSLO);
        try {
            KnownOfAsked known = read(asking, asked);
            return asked.stream().map(read -> known.answer(read, policy, today)).toList();
        } catch (RuntimeException e) {
            LOG.error("What is asked about cannot be looked up; everything is denied", Wordless.of(e));
            AnsweredRead denied = new AnsweredRead.Decided(
                    new Answer.Denied(Answer.Reason.UNREADABLE, Opens.NEVER, Shows.PADLOCK, List.of()), null);
            return asked.stream().map(read -> denied).toList();
        }
    }

    private KnownOfAsked read(String asking, List<AskedRead> asked) {
        Map<NationalId, List<AskedRead>> byPatient =
                asked.stream().collect(Collectors.groupingBy(read -> read.what().patient()));
        Map<NationalId, Patient> known = new HashMap<>();
        patients.byNumbers(byPatient.keySet())
                .forEach((number, person) -> known.put(
                        number,
                        new Patient(
                                person, blocks.of(person), held(person, byPatient.getOrDefault(number, List.of())))));
        return new KnownOfAsked(
                asking,
                known,
                directory.paths(
                        asked.stream().flatMap(DecideForSystems::organisations).collect(Collectors.toSet())));
    }

    /** What of it this portal holds itself, and so knows better than whoever asks; by whichever channel. */
    private Map<UUID, RecordItem> held(PersonId person, List<AskedRead> asked) {
        Set<UUID> ours =
                asked.stream().map(KnownOfAsked::ours).filter(Objects::nonNull).collect(Collectors.toSet());
        return ours.isEmpty()
                ? Map.of()
                : inventory.all(person, EnumSet.allOf(Service.class)).stream()
                        .filter(held -> ours.contains(held.item().id()))
                        .collect(Collectors.toMap(held -> held.item().id(), Function.identity(), (one, other) -> one));
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
}
