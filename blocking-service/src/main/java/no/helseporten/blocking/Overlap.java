package no.helseporten.blocking;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.helseporten.blocking.decision.Block;
import no.helseporten.blocking.decision.BlockPolicy;
import no.helseporten.blocking.decision.Information;
import no.helseporten.blocking.decision.Information.Catalogue;
import no.helseporten.blocking.decision.Item;
import no.helseporten.blocking.decision.Service;
import no.helseporten.blocking.decision.Target;
import org.jspecify.annotations.Nullable;

/**
 * Whether one block makes another pointless: whatever the other shuts out, on every day that it does, this one shuts out
 * too, as strictly. Pure.
 */
public final class Overlap {

    /** From an organisation to all that it is part of, itself first; for each organisation that the blocks name. */
    private final Map<String, List<String>> paths;

    /** The items of the record that the blocks name, each by itself as a kind of information. */
    private final Map<Information, Item> items;

    private final BlockPolicy policy;
    private final LocalDate today;

    public Overlap(Map<String, List<String>> paths, Map<Information, Item> items, BlockPolicy policy, LocalDate today) {
        this.paths = paths;
        this.items = items;
        this.policy = policy;
        this.today = today;
    }

    /** Those among {@code blocks} that make {@code block} pointless; itself is not among them. */
    public List<Block> covering(Block block, Collection<Block> blocks) {
        return blocks.stream()
                .filter(other -> !other.id().equals(block.id()))
                .filter(other -> !other.isOver(today))
                .filter(other -> covers(other, block))
                .toList();
    }

    /** Those among {@code blocks} that {@code block} makes pointless; itself is not among them. */
    public List<Block> covered(Block block, Collection<Block> blocks) {
        return blocks.stream()
                .filter(other -> !other.id().equals(block.id()))
                .filter(other -> !other.isOver(today))
                .filter(other -> covers(block, other))
                .toList();
    }

    private boolean covers(Block wide, Block narrow) {
        return lastsAsLong(wide, narrow)
                && narrow.exempt().containsAll(wide.exempt())
                && isAsStrict(wide, narrow)
                && covers(wide.target(), narrow.target());
    }

    private boolean lastsAsLong(Block wide, Block narrow) {
        LocalDate begins = narrow.from().isBefore(today) ? today : narrow.from();
        LocalDate wideEnds = wide.until();
        LocalDate narrowEnds = narrow.until();
        return !wide.from().isAfter(begins)
                && (wideEnds == null || narrowEnds != null && !wideEnds.isBefore(narrowEnds));
    }

    /** In every version of the policy to come, too. */
    private boolean isAsStrict(Block wide, Block narrow) {
        return policy.versions().stream().allMatch(version -> {
            BlockPolicy.Rule strict = version.rule(wide.target().kind());
            BlockPolicy.Rule other = version.rule(narrow.target().kind());
            return strict.opens().compareTo(other.opens()) >= 0
                    && strict.opensCritical().compareTo(other.opensCritical()) >= 0
                    && strict.shows().compareTo(other.shows()) >= 0
                    && (strict.ownRecord() || !other.ownRecord());
        });
    }

    private boolean covers(Target wide, Target narrow) {
        if (wide.equals(narrow)) {
            return true;
        }
        return switch (wide) {
            case Target.Person person -> false;
            case Target.ReadingOrganisation reading ->
                narrow instanceof Target.ReadingOrganisation other
                        && isWithin(reading.number(), reading.units(), other.number());
            // Whom it leaves in, as the writer's own, a narrower one may well shut out.
            case Target.WritingOrganisation writing -> false;
            case Target.Channel channel ->
                narrow instanceof Target.Content content && channel.service() == serviceOf(content.information());
            case Target.Content content ->
                narrow instanceof Target.Content other && isPartOf(other.information(), content.information());
        };
    }

    private boolean isWithin(String organisation, boolean units, String unit) {
        return units && paths.getOrDefault(unit, List.of(unit)).contains(organisation);
    }

    private boolean isPartOf(Information narrow, Information wide) {
        Item item = items.get(narrow);
        if (item != null) {
            return item.kinds().contains(wide);
        }
        return switch (wide.catalogue()) {
            case DOCUMENT_GROUP ->
                narrow.catalogue() == Catalogue.DOCUMENT_TYPE && narrow.code().startsWith(wide.code());
            case ATC -> narrow.catalogue() == Catalogue.ATC && narrow.code().startsWith(wide.code());
            case DOCUMENT_TYPE, FIELD, ITEM -> false;
        };
    }

    private @Nullable Service serviceOf(Information information) {
        return switch (information.catalogue()) {
            case DOCUMENT_GROUP, DOCUMENT_TYPE -> Service.DOCUMENTS;
            case FIELD -> Service.RESULTS;
            case ATC -> Service.MEDICINES;
            case ITEM ->
                Optional.ofNullable(items.get(information)).map(Item::service).orElse(null);
        };
    }
}
