package no.helseporten.activity;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.helseporten.person.PersonId;

/**
 * Names what a row of the log was about; each feature that keeps items implements it for its own, and leaves out all others.
 */
public interface NameItems {

    /**
     * The titles of those among {@code items} that the person herself may see at this moment. What is withheld or delayed
     * has no title, however often it has been opened before.
     *
     * @param person whose record
     * @param items ids of anything, also of what is not this feature's
     */
    Map<UUID, String> titles(PersonId person, Set<UUID> items);
}
