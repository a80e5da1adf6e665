package no.helseporten.accesslog;

import java.util.Optional;

/**
 * Which organisations can be asked about a look-up from here, and be expected to answer. Whoever keeps the connections to
 * the sector implements it.
 */
public interface CanBeAsked {

    /** What an organisation is called; empty when it is not connected. By organisation number. */
    Optional<String> name(String organisation);
}
