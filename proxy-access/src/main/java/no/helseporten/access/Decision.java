package no.helseporten.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The answer of {@link Access}. */
public sealed interface Decision {

    /** @param authority the one it rests on; absent for one's own record */
    record Permitted(Ground ground, @Nullable UUID authority, Sight sight) implements Decision {}

    record Refused(Reason reason) implements Decision {}
}
