package no.helseporten.accesslog;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.helseporten.access.Area;
import no.helseporten.access.Sight;
import no.helseporten.access.Subject;
import no.helseporten.activity.NameItems;
import no.helseporten.blocking.RecordInventory;
import no.helseporten.blocking.decision.Service;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Names what personnel were given, as far as whoever reads the log may see it herself: of what is withheld or delayed, and
 * of what is out of a relative's sight, the log tells no more than any other page does.
 */
@Component
public class NameWhatWasSeen {

    private static final Set<Area> RECORD = Set.of(Area.DOCUMENTS, Area.RESULTS, Area.MEDICINES);

    private final ObjectProvider<NameItems> nameItems;
    private final ObjectProvider<RecordInventory> inventories;

    NameWhatWasSeen(ObjectProvider<NameItems> nameItems, ObjectProvider<RecordInventory> inventories) {
        this.nameItems = nameItems;
        this.inventories = inventories;
    }

    /** What is told of a look-up to whoever reads: a title each, those of our own items before what a source has told in words. */
    public record Seen(Map<UUID, String> titles, boolean words) {

        public List<String> of(LookUp lookUp) {
            List<String> seen = lookUp.items().stream()
                    .filter(titles::containsKey)
                    .map(titles::get)
                    .collect(Collectors.toList());
            if (words) {
                seen.addAll(lookUp.named());
            }
            return List.copyOf(seen);
        }
    }

    public Seen in(List<LookUp> lookUps, Subject subject) {
        Set<UUID> items = lookUps.stream()
                .flatMap(lookUp -> lookUp.items().stream())
                .collect(Collectors.toCollection(HashSet::new));
        boolean everything = seesEverything(subject);
        if (!everything && !items.isEmpty()) {
            items.retainAll(seenBy(subject));
        }
        Map<UUID, String> titles = new HashMap<>();
        if (!items.isEmpty()) {
            nameItems.forEach(feature -> titles.putAll(feature.titles(subject.id(), items)));
        }
        // What a source tells in words alone cannot be held to what a relative, or a child, may see.
        return new Seen(titles, everything);
    }

    private static boolean seesEverything(Subject subject) {
        return subject.sight().equals(Sight.FULL) && subject.open().view().containsAll(RECORD);
    }

    private Set<UUID> seenBy(Subject subject) {
        return inventories.stream()
                .flatMap(inventory -> inventory.seen(subject.id(), subject.sight()).stream())
                .map(item -> item.item())
                .filter(item -> subject.maySee(area(item.service())))
                .map(item -> item.id())
                .collect(Collectors.toSet());
    }

    /** Where the citizen finds what personnel get by this channel. */
    private static Area area(Service service) {
        return switch (service) {
            case DOCUMENTS, CRITICAL, VISITS -> Area.DOCUMENTS;
            case RESULTS -> Area.RESULTS;
            case MEDICINES -> Area.MEDICINES;
        };
    }
}
