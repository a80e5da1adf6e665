package no.helseporten.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.helseporten.access.Decision.Permitted;
import no.helseporten.access.Decision.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The one decision on who may see or do what in whose record. Pure: what it needs to know comes in as arguments. What
 * nothing permits is refused, and what is refused is so whatever else permits it.
 */
public final class Access {

    /** Where a day begins and ends, and somebody gets a year older. */
    public static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private Access() {}

    /** One question: may the actor of the facts use {@code right} on {@code area} of their subject? */
    public record Request(Area area, Right right) {}

    public static Decision decide(Request request, Facts facts, Policy policy, Instant now) {
        Optional<Reason> bar = bar(facts);
        if (bar.isPresent()) {
            return new Refused(bar.get());
        }
        LocalDate today = LocalDate.ofInstant(now, OSLO);
        LocalDate birthDate = facts.subject().birthDate();
        if (birthDate == null) {
            return new Refused(Reason.AGE_UNKNOWN);
        }
        int age = age(birthDate, today);
        return claims(facts, policy, today)
                .filter(claim -> request.area().canBeGivenTo(claim.ground(), age))
                .filter(claim -> claim.gives(request, age, facts.parentalConsent()))
                .map(Claim::permit)
                .reduce(Access::both)
                .map(Decision.class::cast)
                .orElseGet(() -> new Refused(whyNot(request.area(), facts, policy, today)));
    }

    /** Whole years on a day; somebody born on 29 February is a year older on 1 March in other years. */
    public static int age(LocalDate birthDate, LocalDate day) {
        return Period.between(birthDate, day).getYears();
    }

    /** Whether an authority counts on a day: it has begun, has not run out, and its receiver is old enough. */
    public static boolean counts(Authority authority, Who receiver, Policy policy, LocalDate day) {
        return policy.rule(authority.ground(), day)
                .filter(rule -> !day.isBefore(authority.from()))
                .filter(rule -> !isOver(authority, rule, day))
                .filter(rule -> isOldEnough(receiver.birthDate(), rule.receiverFrom(), day))
                .isPresent();
    }

    /** Its last day, by itself or by the policy; empty when it has none. */
    public static Optional<LocalDate> lastDay(Authority authority, Policy.Rule rule) {
        LocalDate until = authority.until();
        Period longest = rule.longest();
        LocalDate latest =
                longest == null ? null : authority.from().plus(longest).minusDays(1);
        return Stream.of(Optional.ofNullable(until), Optional.ofNullable(latest))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo);
    }

    /** What closes the door whatever authority there is. */
    private static Optional<Reason> bar(Facts facts) {
        Who actor = facts.actor();
        Who subject = facts.subject();
        if (actor.deceased()) {
            return Optional.of(Reason.ACTOR_DECEASED);
        }
        if (actor.locked()) {
            return Optional.of(Reason.ACTOR_LOCKED);
        }
        if (facts.own()) {
            return Optional.empty();
        }
        if (subject.locked()) {
            return Optional.of(Reason.SUBJECT_LOCKED);
        }
        if (subject.deceased()) {
            return Optional.of(Reason.SUBJECT_DECEASED);
        }
        return actor.protectedAddress() || subject.protectedAddress()
                ? Optional.of(Reason.PROTECTED_ADDRESS)
                : Optional.empty();
    }

    /** A ground with its rule: what somebody rests a request on. */
    private record Claim(Ground ground, @Nullable Authority authority, Policy.Rule rule) {

        boolean gives(Request request, int age, boolean parentalConsent) {
            return rule.at(age, parentalConsent).includes(request.area(), request.right())
                    && (authority == null || authority.includes(request.area(), request.right()));
        }

        Permitted permit() {
            return new Permitted(ground, authority == null ? null : authority.id(), rule.sight());
        }
    }

    private static Stream<Claim> claims(Facts facts, Policy policy, LocalDate today) {
        Stream<Claim> own = facts.own()
                ? policy.rule(Ground.SELF, today).map(rule -> new Claim(Ground.SELF, null, rule)).stream()
                : Stream.empty();
        return Stream.concat(
                own,
                over(facts).stream()
                        .filter(authority -> counts(authority, facts.actor(), policy, today))
                        .flatMap(authority -> policy
                                .rule(authority.ground(), today)
                                .map(rule -> new Claim(authority.ground(), authority, rule))
                                .stream()));
    }

    private static Permitted both(Permitted first, Permitted second) {
        return new Permitted(first.ground(), first.authority(), first.sight().and(second.sight()));
    }

    private static Reason whyNot(Area area, Facts facts, Policy policy, LocalDate today) {
        if (facts.own()) {
            return Reason.NOT_INCLUDED;
        }
        if (area.isPersonal()) {
            return Reason.PERSONAL;
        }
        if (over(facts).isEmpty()) {
            return Reason.NO_AUTHORITY;
        }
        return claims(facts, policy, today).findAny().isPresent() ? Reason.NOT_INCLUDED : Reason.NOT_NOW;
    }

    private static List<Authority> over(Facts facts) {
        return facts.authorities().stream()
                .filter(authority -> authority.receiver().equals(facts.actor().id()))
                .filter(authority -> authority.subject().equals(facts.subject().id()))
                .toList();
    }

    private static boolean isOver(Authority authority, Policy.Rule rule, LocalDate day) {
        Optional<LocalDate> last = lastDay(authority, rule);
        return last.map(day::isAfter).orElse(rule.endsOnADay());
    }

    private static boolean isOldEnough(@Nullable LocalDate birthDate, int from, LocalDate day) {
        return from == 0 || birthDate != null && age(birthDate, day) >= from;
    }
}
