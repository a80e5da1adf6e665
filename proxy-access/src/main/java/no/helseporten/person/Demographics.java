package no.helseporten.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a source tells of a person.
 *
 * @param birthDate absent also when only its year or month is told: an age is never guessed
 * @param gender FHIR's administrative gender: {@code male female other unknown}
 * @param protectedAddress her address is confidential (kode 6 or 7)
 * @param deceasedOn may be unknown though she is deceased
 */
public record Demographics(
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable LocalDate birthDate,
        @Nullable String gender,
        boolean protectedAddress,
        boolean deceased,
        @Nullable LocalDate deceasedOn) {}
