package no.helseporten.access;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /**
     * What it gives by the policy on a day, whoever has closed, died or has a protected address: that is never told by what
     * a list leaves out.
     *
     * @param born when the one whose record it is was born; while it is not known, nothing is given
     * @param parentalConsent whether a parent has consented to her full use of her own record
     */
    public Scope gives(Policy policy, @Nullable LocalDate born, boolean parentalConsent, LocalDate day) {
        return born == null ? Scope.NOTHING : limit(policy.gives(ground, day, Access.age(born, day), parentalConsent));
    }

    private Scope limit(Scope scope) {
        return new Scope(included(scope.view(), Right.VIEW), included(scope.act(), Right.ACT));
    }

    private Set<Area> included(Set<Area> some, Right right) {
        return some.stream().filter(area -> includes(area, right)).collect(Collectors.toUnmodifiableSet());
    }

    boolean includes(Area area, Right right) {
        return (areas == null || areas.contains(area)) && (mayAct || right == Right.VIEW);
    }
}
