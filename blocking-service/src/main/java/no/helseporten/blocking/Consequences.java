package no.helseporten.blocking;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.helseporten.blocking.KnownReaders.KnownReader;
import no.helseporten.blocking.decision.Service;

/**
 * Who sees what of a record, and what becomes of it when the blocks are others.
 *
 * @param audiences in the order asked for, each with what it sees
 * @param changed the items that somebody sees no more, or sees again, the newest first
 */
public record Consequences(List<Seen> audiences, List<Changed> changed) {

    public Consequences {
        audiences = List.copyOf(audiences);
        changed = List.copyOf(changed);
    }

    /**
     * @param cells one for each channel
     * @param affected the readers for whom something changes
     */
    public record Seen(Audience audience, Map<Service, Cell> cells, List<KnownReader> affected) {}

    /**
     * What the readers of one audience see of one channel.
     *
     * @param all how many items there are
     * @param newOnes to how many of them one that comes from now on will be open, when nothing is known of it but its channel
     */
    public record Cell(int all, Count before, Count after, int newOnes) {

        public boolean changes() {
            return !before.equals(after);
        }
    }

    /**
     * How many items the readers see.
     *
     * @param least what the one sees who sees least
     * @param most what the one sees who sees most
     * @param seeAll how many readers see all there are
     * @param readers how many there are
     */
    public record Count(int least, int most, int seeAll, int readers) {

        public boolean same() {
            return least == most;
        }
    }

    /**
     * An item that changes.
     *
     * @param hiddenFrom for whom it goes out of sight
     * @param shownTo for whom it comes into sight again
     */
    public record Changed(RecordItem item, Set<Audience.Who> hiddenFrom, Set<Audience.Who> shownTo) {}

    public List<Changed> hidden() {
        return changed.stream().filter(one -> !one.hiddenFrom().isEmpty()).toList();
    }

    public List<Changed> shown() {
        return changed.stream().filter(one -> !one.shownTo().isEmpty()).toList();
    }
}
