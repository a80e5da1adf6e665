package no.helseporten.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** When growing up changes who may see what. Pure: what the policy says decides, and nothing else. */
public final class AgeSteps {

    /** How long before both sides are told. */
    public static final int DAYS_AHEAD = 90;

    private AgeSteps() {}

    /** Those on which growing up gives or takes something by itself: her own, and those that sources tell. */
    static List<Ground> grounds(Policy policy, LocalDate today) {
        return policy.on(today).stream()
                .flatMap(version -> version.rules().entrySet().stream())
                .filter(rule -> !rule.getValue().givenByCitizen())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The ages at which anything changes on these grounds, by the policy of that day. */
    public static List<Integer> ages(Policy policy, LocalDate today, Collection<Ground> grounds) {
        return grounds.stream()
                .flatMap(ground -> policy.rule(ground, today).stream())
                .flatMap(rule -> rule.steps().stream())
                .map(Policy.Step::fromAge)
                .filter(age -> age > 0)
                .filter(age -> grounds.stream().anyMatch(ground -> changes(policy, today, ground, age)))
                .distinct()
                .sorted()
                .toList();
    }

    /** The next one after today; empty when there is none. */
    public static Optional<AgeStep> next(
            LocalDate birthDate, Policy policy, LocalDate today, Collection<Ground> grounds) {
        return ages(policy, today, grounds).stream()
                .map(age -> new AgeStep(age, birthday(birthDate, age)))
                .filter(step -> step.on().isAfter(today))
                .findFirst();
    }

    /** The day somebody is that many whole years old: for 29 February, 1 March in other years. */
    public static LocalDate birthday(LocalDate birthDate, int age) {
        LocalDate sameDay = birthDate.plusYears(age);
        return sameDay.getDayOfMonth() == birthDate.getDayOfMonth() ? sameDay : sameDay.plusDays(1);
    }

    /** Whether anything changes on this ground at this age, with a parent's consent or without. */
    static boolean changes(Policy policy, LocalDate today, Ground ground, int age) {
        return policy.rule(ground, today)
                .filter(rule -> IntStream.of(0, 1)
                        .anyMatch(consent -> !rule.at(age - 1, consent == 1).equals(rule.at(age, consent == 1))))
                .isPresent();
    }
}
