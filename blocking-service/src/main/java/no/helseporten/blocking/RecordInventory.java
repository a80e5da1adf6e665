package no.helseporten.blocking;

import java.util.List;
import java.util.Set;
import no.helseporten.access.Sight;
import no.helseporten.blocking.decision.Service;
import no.helseporten.person.PersonId;

/** What a record consists of, as far as blocks go. Whoever keeps the record implements it. */
public interface RecordInventory {

    /**
     * Everything in these channels, the newest first: also what is withheld from the citizen, or not hers to see yet. For
     * deciding what personnel are given, never for showing her.
     *
     * @param person by any id that she has had
     */
    List<RecordItem> all(PersonId person, Set<Service> services);

    /** What somebody with this sight into the record sees of it, the newest first: for showing what a block would do. */
    List<RecordItem> seen(PersonId person, Sight sight);
}
