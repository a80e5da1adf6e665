package no.helseporten.access;

import java.time.LocalDate;

/**
 * A birthday on which what a person may see herself, or what those who care for her may, changes.
 *
 * @param age the age reached, in whole years
 * @param on the day
 */
public record AgeStep(int age, LocalDate on) {}
