package no.helseporten.blocking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.helseporten.blocking.Audience.Who;
import no.helseporten.blocking.Consequences.Cell;
import no.helseporten.blocking.Consequences.Changed;
import no.helseporten.blocking.Consequences.Count;
import no.helseporten.blocking.Consequences.Seen;
import no.helseporten.blocking.KnownReaders.KnownReader;
import no.helseporten.blocking.decision.Answer;
import no.helseporten.blocking.decision.BlockPolicy;
import no.helseporten.blocking.decision.BlockState;
import no.helseporten.blocking.decision.Decide;
import no.helseporten.blocking.decision.Information;
import no.helseporten.blocking.decision.Item;
import no.helseporten.blocking.decision.Purpose;
import no.helseporten.blocking.decision.ReadRequest;
import no.helseporten.blocking.decision.Reader;
import no.helseporten.blocking.decision.Service;
import no.helseporten.blocking.decision.Target;

/**
 * Finds out who sees what with one set of blocks and with another, by asking the one decision of every item and every
 * reader: ordinary treatment, on one day. Items that the blocks cannot tell from each other are asked of once. Pure.
 */
final class CompareBlocks {

    private static final UUID NO_ITEM = new UUID(0, 0);

    private final BlockState.Known before;
    private final BlockState.Known after;
    private final BlockPolicy policy;
    private final LocalDate day;
    private final Map<Item, List<RecordItem>> alike = new LinkedHashMap<>();
    private final Map<Item, Set<Who>> hiddenFrom = new HashMap<>();
    private final Map<Item, Set<Who>> shownTo = new HashMap<>();

    private CompareBlocks(BlockState.Known before, BlockState.Known after, BlockPolicy policy, LocalDate day) {
        this.before = before;
        this.after = after;
        this.policy = policy;
        this.day = day;
    }

    /**
     * @param items what the citizen sees of her record, the newest first
     * @param before the blocks there are
     * @param after the blocks there would be; the same ones for the present state alone
     * @param day in Norway
     */
    static Consequences compare(
            List<RecordItem> items,
            List<Audience> audiences,
            BlockState.Known before,
            BlockState.Known after,
            BlockPolicy policy,
            LocalDate day) {
        CompareBlocks comparison = new CompareBlocks(before, after, policy, day);
        Set<Information> named = named(before, after);
        List<Item> faces = new ArrayList<>(items.size());
        for (RecordItem item : items) {
            Item face = face(item.item(), named);
            faces.add(face);
            comparison.alike.computeIfAbsent(face, one -> new ArrayList<>()).add(item);
        }
        List<Seen> seen = audiences.stream().map(comparison::seen).toList();
        return new Consequences(seen, comparison.changed(items, faces));
    }

    private Seen seen(Audience audience) {
        Map<Service, List<Tally>> tallies = new EnumMap<>(Service.class);
        List<KnownReader> affected = new ArrayList<>();
        for (KnownReader reader : audience.readers()) {
            Map<Service, Tally> counted = count(audience.who(), reader.reader());
            if (counted.values().stream().anyMatch(Tally::changes)) {
                affected.add(reader);
            }
            counted.forEach((service, tally) ->
                    tallies.computeIfAbsent(service, one -> new ArrayList<>()).add(tally));
        }
        Map<Service, Cell> cells = new EnumMap<>(Service.class);
        tallies.forEach((service, each) -> cells.put(
                service,
                new Cell(
                        each.getFirst().all,
                        range(each, tally -> tally.before),
                        range(each, tally -> tally.after),
                        newOnes(audience, service))));
        return new Seen(audience, cells, affected);
    }

    private Map<Service, Tally> count(Who who, Reader reader) {
        Map<Service, Tally> tallies = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            tallies.put(service, new Tally());
        }
        alike.forEach((face, items) -> {
            boolean saw = sees(reader, face, before);
            boolean willSee = sees(reader, face, after);
            Objects.requireNonNull(tallies.get(face.service())).add(items.size(), saw, willSee);
            if (saw != willSee) {
                (saw ? hiddenFrom : shownTo)
                        .computeIfAbsent(face, one -> EnumSet.noneOf(Who.class))
                        .add(who);
            }
        });
        return tallies;
    }

    private static Count range(List<Tally> tallies, ToIntFunction<Tally> count) {
        IntSummaryStatistics counts = tallies.stream().mapToInt(count).summaryStatistics();
        long seeAll = tallies.stream()
                .filter(tally -> count.applyAsInt(tally) == tally.all)
                .count();
        return new Count(counts.getMin(), counts.getMax(), Math.toIntExact(seeAll), tallies.size());
    }

    private int newOnes(Audience audience, Service service) {
        Item unknown = new Item(NO_ITEM, service, Set.of(), List.of(), Set.of(), service == Service.CRITICAL);
        return Math.toIntExact(audience.readers().stream()
                .filter(reader -> sees(reader.reader(), unknown, after))
                .count());
    }

    private boolean sees(Reader reader, Item item, BlockState.Known blocks) {
        return Decide.on(new ReadRequest(reader, item, Purpose.TREAT, false), blocks, policy, day)
                instanceof Answer.Permitted;
    }

    private List<Changed> changed(List<RecordItem> items, List<Item> faces) {
        List<Changed> changed = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Set<Who> hidden = hiddenFrom.getOrDefault(faces.get(i), Set.of());
            Set<Who> shown = shownTo.getOrDefault(faces.get(i), Set.of());
            if (!hidden.isEmpty() || !shown.isEmpty()) {
                changed.add(new Changed(items.get(i), hidden, shown));
            }
        }
        return changed;
    }

    private static Set<Information> named(BlockState.Known before, BlockState.Known after) {
        return Stream.concat(before.blocks().stream(), after.blocks().stream())
                .flatMap(block -> block.target() instanceof Target.Content content
                        ? Stream.of(content.information())
                        : Stream.empty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** An item as far as blocks that name these kinds of information can tell it from another. */
    private static Item face(Item item, Set<Information> named) {
        Set<Information> kinds = named.stream().filter(item.kinds()::contains).collect(Collectors.toUnmodifiableSet());
        return new Item(NO_ITEM, item.service(), kinds, item.authors(), item.keepers(), item.critical());
    }

    /** What one reader sees of one channel. */
    private static final class Tally {

        private int all;
        private int before;
        private int after;
        private boolean changes;

        void add(int items, boolean saw, boolean willSee) {
            all += items;
            before += saw ? items : 0;
            after += willSee ? items : 0;
            changes |= saw != willSee;
        }

        boolean changes() {
            return changes;
        }
    }
}
