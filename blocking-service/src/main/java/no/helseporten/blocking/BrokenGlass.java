package no.helseporten.blocking;

import java.util.UUID;
import no.helseporten.blocking.decision.Service;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A read that is permitted only because the glass is broken, at a system that keeps its own data.
 *
 * @param reason in words or as a code, as stated
 * @param id ours, or whatever the system calls what is read
 * @param item our id of it; absent when this portal does not hold it
 */
public record BrokenGlass(
        PersonId person,
        AskedRead.Who who,
        String reason,
        Service service,
        String id,
        @Nullable UUID item) {}
