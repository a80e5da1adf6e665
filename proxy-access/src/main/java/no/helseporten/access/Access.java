package no.helseporten.access;

import java.time.Instant;
import no.helseporten.access.Decision.Permitted;
import no.helseporten.access.Decision.Refused;
import no.helseporten.person.PersonId;

/**
 * The one decision on who may see or do what in whose record. Pure: what it needs to know comes in as arguments. What
 * nothing permits is refused.
 */
public final class Access {

    private Access() {}

    /** One question: may {@code actor} use {@code right} on {@code area} of {@code subject}? */
    public record Request(PersonId actor, PersonId subject, Area area, Right right) {}

    public static Decision decide(Request request, Instant now) {
        return request.actor().equals(request.subject())
                ? new Permitted(Ground.SELF)
                : new Refused(Reason.NO_AUTHORITY);
    }
}
