package no.helseporten.blocking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.helseporten.access.Sight;
import no.helseporten.blocking.Audience.Who;
import no.helseporten.blocking.KnownReaders.KnownReader;
import no.helseporten.blocking.decision.Block;
import no.helseporten.blocking.decision.BlockPolicy;
import no.helseporten.blocking.decision.BlockState;
import no.helseporten.blocking.decision.Decide;
import no.helseporten.blocking.decision.Information;
import no.helseporten.blocking.decision.Item;
import no.helseporten.blocking.decision.Reader;
import no.helseporten.blocking.decision.Target;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shows a citizen who sees what of her own record, and what a block would do to it before it is set. Nothing is changed by
 * it.
 */
@Component
public class ShowConsequences {

    /** Readers of one group that are asked about; more tell her nothing new. */
    private static final int MOST_READERS = 200;

    private final RecordInventory inventory;
    private final Directory directory;
    private final RecognisePersonnel recognise;
    private final ReadBlocks readBlocks;
    private final List<KnownReaders> knownReaders;
    private final BlockPolicy policy;
    private final Clock clock;

    ShowConsequences(
            RecordInventory inventory,
            Directory directory,
            RecognisePersonnel recognise,
            ReadBlocks readBlocks,
            List<KnownReaders> knownReaders,
            BlockPolicy policy,
            Clock clock) {
        this.inventory = inventory;
        this.directory = directory;
        this.recognise = recognise;
        this.readBlocks = readBlocks;
        this.knownReaders = knownReaders.stream()
                .sorted(Comparator.comparing(KnownReaders::group))
                .toList();
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * @param items what she sees of her record, the newest first
     * @param from the day that is shown: today, or the first day of a block that begins later
     * @param rule what the policy says that day of this kind of block; absent for the present state
     * @param covering blocks there are that make this one pointless
     * @param covered blocks there are that this one makes pointless
     */
    public record View(
            Consequences consequences,
            List<RecordItem> items,
            LocalDate from,
            BlockPolicy.@Nullable Rule rule,
            List<Block> covering,
            List<Block> covered) {}

    /** As it is today. */
    public View now(PersonId person, Sight sight) {
        BlockState.Known state = state(person);
        LocalDate today = today();
        List<RecordItem> items = inventory.seen(person, sight);
        Consequences consequences = CompareBlocks.compare(items, audiences(person, null), state, state, policy, today);
        return new View(consequences, items, today, null, List.of(), List.of());
    }

    /** One item, with who sees it today. */
    public record ItemView(RecordItem item, Consequences consequences) {}

    /** Empty when there is no such item that she sees. */
    public Optional<ItemView> item(PersonId person, Sight sight, UUID id) {
        return inventory.seen(person, sight).stream()
                .filter(item -> item.item().id().equals(id))
                .findFirst()
                .map(item -> {
                    BlockState.Known state = state(person);
                    return new ItemView(
                            item,
                            CompareBlocks.compare(
                                    List.of(item), audiences(person, null), state, state, policy, today()));
                });
    }

    /** With this block set, or changed so. */
    public View with(PersonId person, Sight sight, Block block) {
        BlockState.Known before = state(person);
        List<Block> after = new ArrayList<>(without(before, block));
        after.add(block);
        return compare(person, sight, block, before, new BlockState.Known(after, before.generalPractitioners()));
    }

    /** With this block lifted. */
    public View without(PersonId person, Sight sight, Block block) {
        BlockState.Known before = state(person);
        return compare(
                person,
                sight,
                block,
                before,
                new BlockState.Known(without(before, block), before.generalPractitioners()));
    }

    private View compare(PersonId person, Sight sight, Block block, BlockState.Known before, BlockState.Known after) {
        LocalDate today = today();
        LocalDate day = block.from().isAfter(today) ? block.from() : today;
        List<RecordItem> items = inventory.seen(person, sight);
        Consequences consequences =
                CompareBlocks.compare(items, audiences(person, block.target()), before, after, policy, day);
        Overlap overlap = new Overlap(paths(before, block), named(items), policy, today);
        return new View(
                consequences,
                items,
                day,
                Optional.ofNullable(policy.on(day))
                        .map(version -> version.rule(block.target().kind()))
                        .orElse(null),
                overlap.covering(block, before.blocks()),
                overlap.covered(block, before.blocks()));
    }

    private static List<Block> without(BlockState.Known state, Block block) {
        return state.blocks().stream()
                .filter(other -> !other.id().equals(block.id()))
                .toList();
    }

    private BlockState.Known state(PersonId person) {
        return switch (readBlocks.of(person)) {
            case BlockState.Known known -> known;
            case BlockState.Unreadable unreadable -> throw new IllegalStateException("The blocks cannot be read");
        };
    }

    private List<Audience> audiences(PersonId person, @Nullable Target target) {
        Map<Who, List<KnownReader>> groups = new LinkedHashMap<>();
        if (target != null) {
            targeted(person, target).ifPresent(reader -> groups.put(Who.TARGET, List.of(reader)));
        }
        for (KnownReaders group : knownReaders) {
            groups.merge(
                    Who.valueOf(group.group().name()), group.of(person, MOST_READERS), (first, second) -> Stream.concat(
                                    first.stream(), second.stream())
                            .distinct()
                            .toList());
        }
        groups.put(Who.EVERYONE, List.of(new KnownReader(Reader.ANYBODY, null, null, "")));
        return groups.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> new Audience(group.getKey(), group.getValue()))
                .toList();
    }

    /** Whom a block is about, when it is about somebody. */
    private Optional<KnownReader> targeted(PersonId person, Target target) {
        return switch (target) {
            case Target.Person personnel -> recognise.reader(person, personnel.hpr());
            case Target.ReadingOrganisation reading ->
                directory
                        .organisation(reading.number())
                        .map(organisation -> new KnownReader(
                                directory.readerAt("", organisation.number()), null, null, organisation.name()));
            case Target.WritingOrganisation writing -> Optional.empty();
            case Target.Channel channel -> Optional.empty();
            case Target.Content content -> Optional.empty();
        };
    }

    private Map<String, List<String>> paths(BlockState.Known state, Block block) {
        return directory.paths(Stream.concat(state.blocks().stream(), Stream.of(block))
                .flatMap(one -> one.target() instanceof Target.ReadingOrganisation reading
                        ? Stream.of(reading.number())
                        : Stream.empty())
                .collect(Collectors.toSet()));
    }

    private static Map<Information, Item> named(List<RecordItem> items) {
        Map<Information, Item> named = new LinkedHashMap<>();
        items.forEach(item -> named.put(Information.item(item.item().id()), item.item()));
        return named;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Decide.OSLO);
    }
}
