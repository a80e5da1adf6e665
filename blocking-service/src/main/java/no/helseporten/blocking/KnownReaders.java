package no.helseporten.blocking;

import java.util.List;
import no.helseporten.blocking.decision.Reader;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Personnel whom a citizen has to do with, for showing her whom a block shuts out. Each module that knows of some
 * implements it; several may answer for one group.
 */
public interface KnownReaders {

    enum Group {
        /** Those who have looked into her record. */
        LOOKED,
        /** Those whom she will meet. */
        MEETING,
        /** Her general practitioner, and those who have written in her record. */
        CONTACTS
    }

    /**
     * @param reader with an empty HPR number for anybody at a place
     * @param name absent for anybody at a place
     * @param place where, in words
     */
    record KnownReader(
            Reader reader, @Nullable String name, @Nullable String role, String place) {}

    Group group();

    /** At most {@code limit}, the latest first, each reader once. */
    List<KnownReader> of(PersonId person, int limit);
}
