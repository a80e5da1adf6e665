package no.helseporten.activity;

import java.time.Instant;
import java.util.UUID;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One row of the citizen-side log.
 *
 * @param subject whose record it was
 * @param actor who was signed in
 * @param area the part of the record, for example {@code DOCUMENTS}
 * @param right {@code VIEW} or {@code ACT}
 * @param operation which page or act, by its route: {@code GET /record/documents/{id}}; never with a value in it
 * @param item the document, report or the like that was opened; absent for lists
 * @param permitted whether it was allowed
 * @param ground on which basis it was allowed, or why not
 * @param authority the authority it rested on; absent for one's own record and for refusals
 */
public record Activity(
        PersonId subject,
        PersonId actor,
        Instant at,
        String area,
        String right,
        String operation,
        @Nullable UUID item,
        boolean permitted,
        String ground,
        @Nullable UUID authority) {}
