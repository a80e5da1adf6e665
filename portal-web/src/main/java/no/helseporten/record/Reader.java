package no.helseporten.record;

import java.time.Instant;
import java.util.Set;
import no.helseporten.access.Area;
import no.helseporten.access.Sight;
import no.helseporten.access.Subject;
import no.helseporten.person.PersonId;

/**
 * Who reads a record, as far as it decides what she sees of it. Everything that pages show is read through one.
 *
 * @param subject whose record
 * @param sight which single items are out of sight
 * @param areas those that may be looked into; only what reads across areas asks
 */
public record Reader(PersonId subject, Sight sight, Set<Area> areas, Instant now) {

    public Reader {
        areas = Set.copyOf(areas);
    }

    public static Reader of(Subject subject, Instant now) {
        return new Reader(subject.id(), subject.sight(), subject.open().view(), now);
    }
}
