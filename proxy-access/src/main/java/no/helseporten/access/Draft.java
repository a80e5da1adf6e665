package no.helseporten.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A power of attorney that somebody is about to give or change.
 *
 * @param id of the authority too, once a new one is given: sent twice, it is given once
 * @param giver whose record
 * @param changes the authority to be changed; absent for a new one
 * @param until its last day; absent when it has none
 */
public record Draft(
        UUID id,
        PersonId giver,
        PersonId receiver,
        @Nullable UUID changes,
        Set<Area> areas,
        boolean mayAct,
        @Nullable LocalDate until,
        @Nullable String purpose,
        Instant at) {

    /** What it would be if it were given today. */
    Authority asAuthority() {
        return new Authority(
                id,
                giver,
                receiver,
                Ground.POWER_OF_ATTORNEY,
                areas,
                mayAct,
                LocalDate.ofInstant(at, Access.OSLO),
                until);
    }
}
