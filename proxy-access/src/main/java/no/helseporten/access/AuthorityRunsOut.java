package no.helseporten.access;

import java.time.LocalDate;
import java.util.UUID;
import no.helseporten.person.PersonId;

/**
 * An authority that somebody else than the citizen has given soon runs out, and must be renewed if it is still needed. Told
 * ninety and thirty days before its last day.
 *
 * @param lastDay in Norway
 */
public record AuthorityRunsOut(UUID authority, PersonId subject, PersonId receiver, LocalDate lastDay) {}
