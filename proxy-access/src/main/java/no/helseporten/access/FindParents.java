package no.helseporten.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.helseporten.access.store.ReceiverRows;
import no.helseporten.person.PersonId;
import org.springframework.stereotype.Component;

/** Finds those who have parental responsibility for somebody today, whatever it lets them see at her age. */
@Component
public class FindParents {

    private final ReceiverRows receivers;
    private final Policy policy;
    private final Clock clock;

    FindParents(ReceiverRows receivers, Policy policy, Clock clock) {
        this.receivers = receivers;
        this.policy = policy;
        this.clock = clock;
    }

    /** None of a child, or with a parent, whose address is protected: neither represents nor is represented. */
    public List<PersonId> of(PersonId child) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Access.OSLO);
        return receivers.of(child, Ground.PARENT).stream()
                .filter(parent -> !parent.receiver().deceased())
                .filter(parent -> Access.counts(parent.authority(), parent.receiver(), policy, today))
                .map(parent -> parent.receiver().id())
                .distinct()
                .toList();
    }
}
