package no.helseporten.access;

import java.time.Clock;
import java.time.Instant;
import no.helseporten.access.PowerOutcome.Obstacle;
import no.helseporten.access.store.ReadFacts;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody may give a power of attorney of today. */
@Component
public class WhatICanGive {

    private final ReadFacts readFacts;
    private final Policy policy;
    private final Clock clock;

    WhatICanGive(ReadFacts readFacts, Policy policy, Clock clock) {
        this.readFacts = readFacts;
        this.policy = policy;
        this.clock = clock;
    }

    /** @param obstacle what keeps her from giving anything; absent when she may */
    public record Givable(Scope scope, @Nullable Obstacle obstacle) {}

    public Givable of(PersonId giver) {
        Instant now = clock.instant();
        Facts own = readFacts.of(giver, giver);
        return new Givable(
                PowerRules.givable(own, policy, now),
                PowerRules.giver(own, policy, now).orElse(null));
    }
}
