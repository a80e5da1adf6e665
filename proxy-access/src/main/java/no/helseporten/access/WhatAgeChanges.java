package no.helseporten.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.helseporten.access.store.ReadFacts;
import no.helseporten.person.Person;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What changes on a young person's birthday that changes anything, for her and for those who care for her. */
@Component
public class WhatAgeChanges {

    private final ReadFacts readFacts;
    private final Policy policy;
    private final Clock clock;

    WhatAgeChanges(ReadFacts readFacts, Policy policy, Clock clock) {
        this.readFacts = readFacts;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * Before and after.
     *
     * @param young whose birthday it is
     * @param carersNow what a parent, or whoever asks on the same kind of ground, may see and do until then
     * @param ownNow what the young person may herself
     */
    public record Change(Person young, AgeStep step, Scope carersNow, Scope carersThen, Scope ownNow, Scope ownThen) {}

    /**
     * Empty for whoever is neither herself nor cares for her, and when nothing more will change.
     *
     * @param age which birthday, also when it has been; absent, or one that changes nothing, for the next
     */
    public Optional<Change> of(PersonId asker, PersonId young, @Nullable Integer age) {
        Facts facts = readFacts.of(asker, young);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Access.OSLO);
        LocalDate born = facts.subject().birthDate();
        return born == null
                ? Optional.empty()
                : carer(facts, today).flatMap(ground -> step(born, age, today, ground)
                        .map(step -> change(facts, step, ground, today)));
    }

    private Optional<AgeStep> step(LocalDate born, @Nullable Integer age, LocalDate today, Ground ground) {
        List<Ground> grounds = List.of(Ground.SELF, ground);
        return age != null && AgeSteps.ages(policy, today, grounds).contains(age)
                ? Optional.of(new AgeStep(age, AgeSteps.birthday(born, age)))
                : AgeSteps.next(born, policy, today, grounds);
    }

    /** What has been is told by what applies today: nobody needs to know what a policy gave long ago. */
    private Change change(Facts facts, AgeStep step, Ground ground, LocalDate today) {
        LocalDate on = step.on().isBefore(today) ? today : step.on();
        LocalDate before = step.on().isAfter(today) ? on.minusDays(1) : today;
        boolean consent = facts.parentalConsent();
        return new Change(
                facts.subject().person(),
                step,
                policy.gives(ground, before, step.age() - 1, consent),
                policy.gives(ground, on, step.age(), consent),
                policy.gives(Ground.SELF, before, step.age() - 1, consent),
                policy.gives(Ground.SELF, on, step.age(), consent));
    }

    /** On which ground the asker cares for her; for herself, what parents have. */
    private Optional<Ground> carer(Facts facts, LocalDate today) {
        if (facts.own()) {
            return Optional.of(Ground.PARENT);
        }
        if (facts.actor().protectedAddress() || facts.subject().protectedAddress()) {
            return Optional.empty();
        }
        return facts.authorities().stream()
                .filter(authority -> Access.counts(authority, facts.actor(), policy, today))
                .filter(authority -> policy.rule(authority.ground(), today)
                        .filter(rule -> !rule.givenByCitizen())
                        .isPresent())
                .map(Authority::ground)
                .findFirst();
    }
}
