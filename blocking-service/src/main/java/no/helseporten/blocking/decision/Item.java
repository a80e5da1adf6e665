package no.helseporten.blocking.decision;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What is read, as far as the decision needs to know it.
 *
 * @param kinds everything it is of, narrow and wide: all five lengths of its ATC code, its document type and that one's
 *     group, its own id and the ids of all that it cannot be shown without (the report that gathers results, an earlier
 *     version of a document)
 * @param authors numbers of the organisations that wrote it, from the unit outwards, as anybody tells; at least whoever
 *     sent it. A block covers by them, so one too many only covers more
 * @param keepers numbers of the organisations whose own record it is: whoever sent it, and those that this source itself
 *     says wrote it, outwards by its word alone. They open, so what others tell is no ground for them
 * @param critical whether it warns of danger to life: allergies and warnings
 */
public record Item(
        UUID id, Service service, Set<Information> kinds, List<String> authors, Set<String> keepers, boolean critical) {

    public Item {
        kinds = Set.copyOf(kinds);
        authors = List.copyOf(authors);
        keepers = Set.copyOf(keepers);
    }

    boolean isWrittenBy(String organisation, boolean units) {
        return units
                ? authors.contains(organisation)
                : !authors.isEmpty() && authors.getFirst().equals(organisation);
    }
}
