package no.helseporten.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import no.helseporten.access.store.ReceiverRows;
import no.helseporten.person.PersonId;
import org.springframework.stereotype.Component;

/** Finds those who have somebody in their care today, whatever it lets them see at her age. */
@Component
public class FindCarers {

    private final ReceiverRows receivers;
    private final Policy policy;
    private final Clock clock;

    FindCarers(ReceiverRows receivers, Policy policy, Clock clock) {
        this.receivers = receivers;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * Those who have parental responsibility. None of a child, or with a parent, whose address is protected: neither
     * represents nor is represented.
     */
    public List<PersonId> parents(PersonId child) {
        return receivers(child, Stream.of(Ground.PARENT));
    }

    /** Those who gain or lose something when she reaches this age, since they are parents, foster parents or the like. */
    public List<PersonId> whoseAccessChanges(PersonId young, int age) {
        return receivers(
                young,
                AgeSteps.grounds(policy, today()).stream()
                        .filter(ground -> AgeSteps.changes(policy, today(), ground, age)));
    }

    private List<PersonId> receivers(PersonId subject, Stream<Ground> grounds) {
        LocalDate today = today();
        return grounds.flatMap(ground -> receivers.of(subject, ground).stream())
                .filter(carer -> !carer.receiver().deceased())
                .filter(carer -> Access.counts(carer.authority(), carer.receiver(), policy, today))
                .map(carer -> carer.receiver().id())
                .filter(carer -> !carer.equals(subject))
                .distinct()
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Access.OSLO);
    }
}
