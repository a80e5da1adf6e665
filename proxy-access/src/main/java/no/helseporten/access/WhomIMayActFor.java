package no.helseporten.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.helseporten.access.store.ReadFacts;
import no.helseporten.person.PersonId;
import no.helseporten.ui.KeyedPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everybody that a person may act for today. */
@Component
public class WhomIMayActFor {

    private static final int PAGE = 50;

    private final ReadFacts readFacts;
    private final Policy policy;
    private final Clock clock;

    WhomIMayActFor(ReadFacts readFacts, Policy policy, Clock clock) {
        this.readFacts = readFacts;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * By name; whoever nothing is open of today is left out, and nothing says so: a page may be shorter than it could.
     *
     * @param after where the page before ended; absent for the first
     */
    public KeyedPage<MayActFor> of(PersonId actor, @Nullable UUID after) {
        Instant now = clock.instant();
        List<Facts> read = readFacts.ofThoseWhoGave(actor, after, PAGE + 1);
        List<Facts> shown = read.subList(0, Math.min(PAGE, read.size()));
        return new KeyedPage<>(
                shown.stream().flatMap(facts -> mayActFor(facts, now).stream()).toList(),
                read.size() > PAGE ? shown.getLast().subject().id().value().toString() : null);
    }

    /** The same for one person. */
    public Optional<MayActFor> of(PersonId actor, PersonId subject) {
        return mayActFor(readFacts.of(actor, subject), clock.instant());
    }

    private Optional<MayActFor> mayActFor(Facts facts, Instant now) {
        Scope open = Subject.scope(request -> Access.decide(request, facts, policy, now));
        if (facts.own() || open.view().isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(now, Access.OSLO);
        List<Authority> counting = facts.authorities().stream()
                .filter(authority -> Access.counts(authority, facts.actor(), policy, today))
                .toList();
        Set<Ground> grounds = counting.stream().map(Authority::ground).collect(Collectors.toSet());
        return Optional.of(new MayActFor(
                facts.subject().person(),
                counting,
                open,
                ahead(facts.subject(), grounds, today),
                grounds.contains(Ground.PARENT) && consentGivesMore(facts.subject(), today)));
    }

    private @Nullable AgeStep ahead(Who subject, Set<Ground> grounds, LocalDate today) {
        LocalDate born = subject.birthDate();
        return born == null
                ? null
                : AgeSteps.next(born, policy, today, grounds)
                        .filter(step -> !step.on().isAfter(today.plusDays(AgeSteps.DAYS_AHEAD)))
                        .orElse(null);
    }

    private boolean consentGivesMore(Who subject, LocalDate today) {
        LocalDate born = subject.birthDate();
        return born != null
                && policy.rule(Ground.SELF, today)
                        .filter(rule -> rule.consentGivesMore(Access.age(born, today)))
                        .isPresent();
    }
}
