package no.helseporten.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person. All but the id may be unknown: somebody can sign in before any source has told of her.
 *
 * @param birthDate from the register feed, never from the national number (the number stops telling it in 2032)
 */
public record Person(
        PersonId id,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable LocalDate birthDate) {}
