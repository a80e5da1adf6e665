package no.helseporten.access;

import java.time.LocalDate;
import no.helseporten.person.PersonId;

/**
 * A young person soon reaches an age at which what she and those who care for her may see changes. Told once a step, ninety days
 * ahead.
 *
 * @param age the age she reaches, in whole years
 * @param on the day she does
 */
public record AgeStepAhead(PersonId person, int age, LocalDate on) {}
