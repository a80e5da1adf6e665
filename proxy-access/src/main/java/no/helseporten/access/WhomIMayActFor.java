package no.helseporten.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.helseporten.access.store.ReadFacts;
import no.helseporten.person.PersonId;
import org.springframework.stereotype.Component;

/** Everybody that a person may act for today. */
@Component
public class WhomIMayActFor {

    private final ReadFacts readFacts;
    private final Policy policy;
    private final Clock clock;

    WhomIMayActFor(ReadFacts readFacts, Policy policy, Clock clock) {
        this.readFacts = readFacts;
        this.policy = policy;
        this.clock = clock;
    }

    /** By name; whoever nothing is open of today is left out, and nothing says so. */
    public List<MayActFor> of(PersonId actor) {
        Instant now = clock.instant();
        return readFacts.ofAllWhoGave(actor).stream()
                .flatMap(facts -> mayActFor(facts, now).stream())
                .toList();
    }

    /** The same for one person. */
    public Optional<MayActFor> of(PersonId actor, PersonId subject) {
        return mayActFor(readFacts.of(actor, subject), clock.instant());
    }

    private Optional<MayActFor> mayActFor(Facts facts, Instant now) {
        Scope open = Subject.scope(request -> Access.decide(request, facts, policy, now));
        LocalDate today = LocalDate.ofInstant(now, Access.OSLO);
        return facts.own() || open.view().isEmpty()
                ? Optional.empty()
                : Optional.of(new MayActFor(
                        facts.subject().person(),
                        facts.authorities().stream()
                                .filter(authority -> Access.counts(authority, facts.actor(), policy, today))
                                .toList(),
                        open));
    }
}
