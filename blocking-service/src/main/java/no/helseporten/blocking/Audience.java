package no.helseporten.blocking;

import java.util.List;
import no.helseporten.blocking.KnownReaders.KnownReader;

/**
 * Some of those who may want to read: a row of the table on who sees what.
 *
 * @param readers at least one, each once
 */
public record Audience(Who who, List<KnownReader> readers) {

    public Audience {
        readers = List.copyOf(readers);
    }

    public enum Who {
        /** Whom a block that is being looked at is about. */
        TARGET,
        LOOKED,
        MEETING,
        CONTACTS,
        /** Any other of the country's health personnel. */
        EVERYONE
    }
}
