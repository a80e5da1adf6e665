package no.helseporten.notice;

import java.time.Instant;
import java.util.UUID;
import no.helseporten.person.Person;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person has been told.
 *
 * @param other whom else it is about, as known today; without name where the register has not told it
 * @param seenAt when she marked it as read; absent until then
 */
public record Notice(
        UUID id,
        Telling told,
        @Nullable Person other,
        Instant createdAt,
        @Nullable Instant seenAt) {

    public boolean isUnread() {
        return seenAt == null;
    }
}
