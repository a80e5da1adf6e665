package no.helseporten.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.helseporten.access.PowerOutcome.Obstacle;

/**
 * Who may give a power of attorney, of what, and to whom. Pure. That two who may are also let in is for {@link Access} to
 * decide each time.
 */
final class PowerRules {

    private PowerRules() {}

    /** What keeps somebody from giving any; {@code own} are the facts of herself in her own record. */
    static Optional<Obstacle> giver(Facts own, Policy policy, Instant now) {
        if (own.subject().protectedAddress()) {
            return Optional.of(Obstacle.GIVER_CANNOT);
        }
        if (ofHerAge(own, policy, now).view().isEmpty()) {
            return Optional.of(Obstacle.GIVER_TOO_YOUNG);
        }
        return givable(own, policy, now).view().isEmpty() ? Optional.of(Obstacle.GIVER_CANNOT) : Optional.empty();
    }

    /** What she may give: what a power of attorney gives at her age, as far as she has it herself. */
    static Scope givable(Facts own, Policy policy, Instant now) {
        Scope hers = Subject.scope(request -> Access.decide(request, own, policy, now));
        Scope ofHerAge = ofHerAge(own, policy, now);
        Set<Area> view = both(hers.view(), ofHerAge.view());
        Set<Area> act = both(hers.act(), ofHerAge.act());
        return new Scope(view, both(act, view));
    }

    /** Whether somebody may be given one at all. Which of the reasons it is, nobody is told. */
    static boolean mayReceive(Who receiver, Policy policy, LocalDate today) {
        return isThere(receiver) && isOldEnough(receiver, policy, today);
    }

    /** The register has told of her, she lives, and her address is no secret. */
    static boolean isThere(Who receiver) {
        return receiver.birthDate() != null && !receiver.deceased() && !receiver.protectedAddress();
    }

    static boolean isOldEnough(Who receiver, Policy policy, LocalDate today) {
        LocalDate birthDate = receiver.birthDate();
        return birthDate != null
                && policy.rule(Ground.POWER_OF_ATTORNEY, today)
                        .filter(rule -> Access.age(birthDate, today) >= rule.receiverFrom())
                        .isPresent();
    }

    static Optional<Obstacle> obstacle(Facts own, Who receiver, PowerTerms terms, Policy policy, Instant now) {
        Optional<Obstacle> giver = giver(own, policy, now);
        if (giver.isPresent()) {
            return giver;
        }
        LocalDate today = LocalDate.ofInstant(now, Access.OSLO);
        if (receiver.id().equals(own.actor().id()) || !mayReceive(receiver, policy, today)) {
            return Optional.of(Obstacle.RECEIVER);
        }
        return terms.faults(givable(own, policy, now), today).isEmpty()
                ? Optional.empty()
                : Optional.of(Obstacle.TERMS);
    }

    private static Scope ofHerAge(Facts own, Policy policy, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Access.OSLO);
        LocalDate birthDate = own.subject().birthDate();
        return birthDate == null
                ? Scope.NOTHING
                : policy.rule(Ground.POWER_OF_ATTORNEY, today)
                        .filter(Policy.Rule::givenByCitizen)
                        .map(rule -> rule.at(Access.age(birthDate, today), own.parentalConsent()))
                        .orElse(Scope.NOTHING);
    }

    private static Set<Area> both(Set<Area> some, Set<Area> others) {
        return some.stream()
                .filter(others::contains)
                .filter(Predicate.not(Area::isPersonal))
                .collect(Collectors.toUnmodifiableSet());
    }
}
