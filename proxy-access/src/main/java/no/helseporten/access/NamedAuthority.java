package no.helseporten.access;

import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An authority as it stands, with the other of the two.
 *
 * @param last its last change
 * @param other who gave it, or who received it
 * @param name of the other; of a power of attorney as it was when it was given; absent when nobody has told
 * @param standing how it stands today
 */
public record NamedAuthority(
        AuthorityChange last, PersonId other, @Nullable String name, Standing standing) {

    public Authority authority() {
        return last.authority();
    }
}
