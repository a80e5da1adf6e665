package no.helseporten.notice;

import java.time.Instant;
import java.util.Set;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be told that there is something to read.
 *
 * @param address where; absent for no e-mail
 * @param confirmedAt since when it is known to be hers; nothing but a code is sent before
 * @param quiet what she wants no e-mail about
 */
public record Contact(
        PersonId person,
        @Nullable EmailAddress address,
        @Nullable Instant confirmedAt,
        Set<Topic> quiet) {

    public Contact {
        quiet = Set.copyOf(quiet);
    }

    static Contact none(PersonId person) {
        return new Contact(person, null, null, Set.of());
    }

    public boolean isConfirmed() {
        return confirmedAt != null;
    }
}
