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
 * @param gives what it gives today, whatever else may stand in the way
 */
public record NamedAuthority(
        AuthorityChange last, PersonId other, @Nullable String name, Standing standing, Scope gives) {

    public Authority authority() {
        return last.authority();
    }

    /**
     * Whether it belongs among those that stand: what gives nothing at this age does not, but for what the citizen gave
     * herself and may want to end.
     */
    public boolean isOpen() {
        return !standing.isOver()
                && (authority().ground().equals(Ground.POWER_OF_ATTORNEY)
                        || !gives.view().isEmpty());
    }
}
