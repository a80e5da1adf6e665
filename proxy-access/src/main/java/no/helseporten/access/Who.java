package no.helseporten.access;

import java.time.LocalDate;
import no.helseporten.person.Person;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a decision, and the page after it, need to know of one person.
 *
 * @param person with the birth date that the population register tells, or none
 * @param locked she has closed all access, and not opened it again
 */
public record Who(Person person, boolean protectedAddress, boolean deceased, boolean locked) {

    /** Somebody of whom nobody has told. */
    public static Who unknown(PersonId id) {
        return new Who(new Person(id, null, null, null), false, false, false);
    }

    public PersonId id() {
        return person.id();
    }

    public @Nullable LocalDate birthDate() {
        return person.birthDate();
    }

    /** The same person with her access open. */
    Who unlocked() {
        return new Who(person, protectedAddress, deceased, false);
    }
}
