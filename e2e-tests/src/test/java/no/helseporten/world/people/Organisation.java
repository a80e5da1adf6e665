package no.helseporten.world.people;

import org.jspecify.annotations.Nullable;

/**
 * A legal entity, or a unit of one.
 *
 * @param number organisation number; those beginning with 3 are used for test organisations only
 * @param partOf what it is a unit of
 */
public record Organisation(
        String number, String name, String phone, @Nullable Organisation partOf) {

    /** The legal entity, whose system sends. */
    public Organisation sender() {
        return partOf == null ? this : partOf.sender();
    }
}
