package no.helseporten.world.people;

import java.time.LocalDate;

/**
 * Somebody who exists only for demonstration and tests.
 *
 * @param key short and lasting: {@code adult}, {@code elder}; the same whatever the date
 * @param nationalNumber a synthetic national identity number (month + 80) that follows the birth date
 * @param description one line in bokmål about who this is
 */
public record DemoPerson(
        String key,
        String nationalNumber,
        String givenName,
        String familyName,
        LocalDate birthDate,
        String description) {

    public String name() {
        return givenName + " " + familyName;
    }

    /** An id of hers that is the same as long as her number is: when the rule moves on, a new person takes the part. */
    public String id() {
        return "%s-%ty%2$tm".formatted(key, birthDate);
    }

    @Override
    public String toString() {
        return "DemoPerson[" + key + "]";
    }
}
