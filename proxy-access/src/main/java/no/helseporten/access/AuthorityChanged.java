package no.helseporten.access;

import java.util.UUID;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An authority was given, changed or ended.
 *
 * @param number which change of this authority it was, from 1 on
 * @param subject whose record it is about
 * @param receiver who may see or act
 * @param by who did it; absent when a source told
 */
public record AuthorityChanged(
        UUID authority,
        int number,
        PersonId subject,
        PersonId receiver,
        Kind kind,
        Ground ground,
        @Nullable PersonId by) {

    public enum Kind {
        GIVEN,
        CHANGED,
        ENDED
    }
}
