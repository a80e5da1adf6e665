package no.helseporten.access;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What each ground gives at each age, since when. It is a file with effective dates, not code: the law changes, and so does
 * how it is practised (pbrl §§ 3-4, 4-3, 4-4 and 5-1).
 *
 * @param versions at least one, the earliest first
 */
public record Policy(List<Version> versions) {

    public Policy {
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("A policy has at least one version");
        }
        versions = versions.stream().sorted(Comparator.comparing(Version::from)).toList();
    }

    /**
     * @param from the first day it applies, in Norway
     * @param rules in the order of the file, which decides when a relationship fits two of them
     */
    public record Version(LocalDate from, Map<Ground, Rule> rules) {

        public Version {
            rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
        }

        /** The rules that a RelatedPerson with these codings ({@code system#code}) tells of, whoever sends it; in order. */
        public Map<Ground, Rule> toldBy(Set<String> codings) {
            Map<Ground, Rule> told = new LinkedHashMap<>(rules);
            told.values().removeIf(rule -> !rule.isToldBy(codings));
            return told;
        }
    }

    /**
     * What one ground gives.
     *
     * @param givenByCitizen the citizen gives it herself on the pages; any other is told by a source
     * @param receiverFrom how old the receiver must be; 0 for any age
     * @param longest after how long it runs out whatever its last day says; absent when it need not
     * @param endsOnADay whether it must have a last day
     * @param basisRequired whether the document it rests on must be named
     * @param sight which single items are out of sight
     * @param steps what it gives from which age of the subject on; nothing below the first
     * @param told how sources tell it
     */
    public record Rule(
            boolean givenByCitizen,
            int receiverFrom,
            @Nullable Period longest,
            boolean endsOnADay,
            boolean basisRequired,
            Sight sight,
            List<Step> steps,
            @Nullable Told told) {

        public Rule {
            steps = steps.stream()
                    .sorted(Comparator.comparingInt(Step::fromAge))
                    .toList();
        }

        boolean isToldBy(Set<String> codings) {
            return told != null && told.relationships().stream().anyMatch(relationship -> relationship.fits(codings));
        }

        /** What it gives to or over a subject of this age, in whole years. */
        public Scope at(int age, boolean parentalConsent) {
            return steps.stream()
                    .filter(step -> step.fromAge() <= age)
                    .reduce((younger, older) -> older)
                    .map(step -> parentalConsent ? step.scope().and(step.withConsent()) : step.scope())
                    .orElse(Scope.NOTHING);
        }

        /** Whether a parent's consent gives a young person of this age more. */
        public boolean consentGivesMore(int age) {
            return !at(age, true).equals(at(age, false));
        }
    }

    /**
     * @param fromAge of the subject, in whole years
     * @param withConsent what a parent's consent to the young person's full use gives beside it
     */
    public record Step(int fromAge, Scope scope, Scope withConsent) {}

    /**
     * How sources tell of an authority on this ground.
     *
     * @param by the names of those who may: {@code register}, or a name that the configuration gives to organisations
     * @param relationships those of a RelatedPerson that tell it; one that fits is enough
     * @param consent whether a Consent with the ground as its category tells it too
     */
    public record Told(Set<String> by, List<Relationship> relationships, boolean consent) {

        public Told {
            by = Set.copyOf(by);
            relationships = List.copyOf(relationships);
        }
    }

    /**
     * What a RelatedPerson must carry, and must not, of codings ({@code system#code}).
     *
     * @param all at least one
     */
    public record Relationship(Set<String> all, Set<String> none) {

        public Relationship {
            all = Set.copyOf(all);
            none = Set.copyOf(none);
        }

        boolean fits(Set<String> codings) {
            return codings.containsAll(all) && none.stream().noneMatch(codings::contains);
        }
    }

    /** What applies on a day in Norway; before the first version nothing does. */
    public Optional<Version> on(LocalDate day) {
        return versions.stream().filter(version -> !version.from().isAfter(day)).reduce((earlier, later) -> later);
    }

    /** What a ground gives to or over a subject of this age on a day; nothing on one that the policy does not know. */
    public Scope gives(Ground ground, LocalDate day, int age, boolean parentalConsent) {
        return rule(ground, day).map(rule -> rule.at(age, parentalConsent)).orElse(Scope.NOTHING);
    }

    public Optional<Rule> rule(Ground ground, LocalDate day) {
        return on(day).map(version -> version.rules().get(ground));
    }
}
