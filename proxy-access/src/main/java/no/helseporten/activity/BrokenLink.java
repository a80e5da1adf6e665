package no.helseporten.activity;

import java.util.UUID;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The first place where somebody's chain does not hold.
 *
 * @param person as the rows have her
 * @param number of the seal; absent for a row that has none
 * @param row the row; absent when only the number is known
 */
public record BrokenLink(
        PersonId person, @Nullable Long number, @Nullable UUID row, Fault fault) {

    /** What is wrong. */
    public enum Fault {
        /** The row is not what was sealed. */
        CHANGED_ROW,
        /** The row that was sealed, or that waited to be, is gone. */
        MISSING_ROW,
        /** There is no seal with this number, and there are later ones or were. */
        MISSING_NUMBER,
        /** The seal is not what was written: its hash, its row or its number. */
        WRONG_HASH,
        /** The chain ends elsewhere than where it was remembered to. */
        WRONG_END,
        /** The row neither has a seal nor waits for one: it was put in past the portal, or its seal was taken away. */
        UNSEALED_ROW
    }
}
