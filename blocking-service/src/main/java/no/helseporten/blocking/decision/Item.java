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
 * @param authors numbers of the organisations that wrote it, from the unit to the outermost; at least whoever sent it
 * @param critical whether it warns of danger to life: allergies and warnings
 */
public record Item(UUID id, Service service, Set<Information> kinds, List<String> authors, boolean critical) {

    public Item {
        kinds = Set.copyOf(kinds);
        authors = List.copyOf(authors);
    }

    boolean isWrittenBy(String organisation, boolean units) {
        return units
                ? authors.contains(organisation)
                : !authors.isEmpty() && authors.getFirst().equals(organisation);
    }
}
