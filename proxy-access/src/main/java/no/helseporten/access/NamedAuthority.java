package no.helseporten.access;

import no.helseporten.person.Person;

/**
 * An authority as it stands, with the other of the two.
 *
 * @param last its last change
 * @param other who gave it, or who received it; without a name when that may not be told
 * @param standing how it stands today
 */
public record NamedAuthority(AuthorityChange last, Person other, Standing standing) {

    public Authority authority() {
        return last.authority();
    }
}
