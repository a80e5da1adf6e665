package no.helseporten.access;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's right to see or act in somebody else's record, as it stands after its last change and while it has not been
 * ended.
 *
 * @param subject whose record
 * @param receiver who may see or act
 * @param areas what it is limited to; absent when it gives whatever the policy gives on this ground
 * @param mayAct whether it gives more than looking
 * @param from its first day, in Norway
 * @param until its last day; absent when it has none
 */
public record Authority(
        UUID id,
        PersonId subject,
        PersonId receiver,
        Ground ground,
        @Nullable Set<Area> areas,
        boolean mayAct,
        LocalDate from,
        @Nullable LocalDate until) {

    boolean includes(Area area, Right right) {
        return (areas == null || areas.contains(area)) && (mayAct || right == Right.VIEW);
    }
}
