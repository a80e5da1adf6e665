package no.helseporten.access;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import no.helseporten.access.AuthorityChanged.Kind;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What one resource of a source says of an authority: the whole truth of it, until the resource says something else.
 *
 * @param resource the door's id of it
 * @param subject whose record it is about
 * @param source the organisation that says it
 * @param terms what it gives; absent when it gives nothing
 */
public record ToldAuthority(
        UUID resource,
        PersonId subject,
        String source,
        @Nullable Terms terms) {

    /**
     * @param areas what it is limited to; absent when it gives whatever the policy gives on this ground
     * @param from its first day, in Norway; absent when it begins the day it is told
     * @param until its last day; absent when it has none
     * @param basis the document it rests on
     */
    public record Terms(
            PersonId receiver,
            Ground ground,
            @Nullable Set<Area> areas,
            boolean mayAct,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String basis) {

        private boolean continues(Authority authority) {
            return authority.receiver().equals(receiver) && authority.ground().equals(ground);
        }
    }

    /**
     * The id that the next authority told by a resource has when this one can go on no more, since it is for somebody else
     * or on another ground. The first one has the id of the resource itself. Name-based (RFC 9562, version 5), so that it
     * is the same whoever works it out, and no table is needed to find it.
     */
    public static UUID next(UUID authority) {
        return UuidCreator.getNameBasedSha1(authority, "next");
    }

    /**
     * What is to be written, in this order; nothing when nothing is new.
     *
     * @param last the last change of the latest authority that the resource has told; absent when it never told one
     */
    List<AuthorityChange> changes(@Nullable AuthorityChange last, Instant now) {
        if (last == null) {
            return terms == null ? List.of() : List.of(given(terms, resource, 1, now));
        }
        if (terms == null) {
            return last.isEnded() ? List.of() : List.of(end(last, now));
        }
        if (!terms.continues(last.authority())) {
            AuthorityChange given = given(terms, next(last.authority().id()), 1, now);
            return last.isEnded() ? List.of(given) : List.of(end(last, now), given);
        }
        if (last.isEnded()) {
            return isEndedHere(last)
                    ? List.of()
                    : List.of(given(terms, last.authority().id(), last.number() + 1, now));
        }
        AuthorityChange changed = changed(terms, last, now);
        boolean same = changed.authority().equals(last.authority()) && Objects.equals(changed.basis(), last.basis());
        return same ? List.of() : List.of(changed);
    }

    /** Somebody ended it on the pages, and no repeat of what was told before undoes that. */
    boolean isBarredBy(@Nullable AuthorityChange last) {
        return last != null
                && terms != null
                && terms.continues(last.authority())
                && last.isEnded()
                && isEndedHere(last);
    }

    private static boolean isEndedHere(AuthorityChange last) {
        return last.by() != null;
    }

    private AuthorityChange end(AuthorityChange last, Instant now) {
        return last.end(null, source, now);
    }

    private AuthorityChange given(Terms terms, UUID id, int number, Instant now) {
        return change(terms, id, number, Kind.GIVEN, LocalDate.ofInstant(now, Access.OSLO), now);
    }

    private AuthorityChange changed(Terms terms, AuthorityChange last, Instant now) {
        Authority before = last.authority();
        return change(terms, before.id(), last.number() + 1, Kind.CHANGED, before.from(), now);
    }

    private AuthorityChange change(Terms terms, UUID id, int number, Kind kind, LocalDate begun, Instant now) {
        LocalDate from = terms.from();
        Authority authority = new Authority(
                id,
                subject,
                terms.receiver(),
                terms.ground(),
                terms.areas(),
                terms.mayAct(),
                from == null ? begun : from,
                terms.until());
        return new AuthorityChange(number, kind, authority, null, terms.basis(), null, source, now);
    }
}
