package no.helseporten.access.fhir;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import no.helseporten.person.FindPatients;
import no.helseporten.person.NationalId;
import no.helseporten.person.PersonId;
import no.helseporten.person.RecogniseCitizen;
import no.helseporten.person.fhir.Arrival;
import org.springframework.stereotype.Component;

/** Finds who is given something by her national numbers, so that she is the same person when she signs in. */
@Component
class FindReceivers {

    private final FindPatients people;
    private final RecogniseCitizen recognise;

    FindReceivers(FindPatients people, RecogniseCitizen recognise) {
        this.people = people;
        this.recognise = recognise;
    }

    /** Somebody nobody has told of is registered; those whose numbers belong to two people are told of and left out. */
    <A extends Arrival<?>> Map<A, PersonId> of(Map<A, Proposal> proposals) {
        Map<NationalId, PersonId> known = people.byNumbers(proposals.values().stream()
                .flatMap(proposal -> proposal.receiver().stream())
                .toList());
        Map<A, PersonId> receivers = new HashMap<>();
        Map<A, NationalId> unknown = new HashMap<>();
        proposals.forEach((arrival, proposal) -> {
            Set<PersonId> persons = proposal.receiver().stream()
                    .map(known::get)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            if (persons.size() > 1) {
                arrival.findings()
                        .conflict(
                                proposal.at().receiver(),
                                "These national numbers do not belong to one person here. That two people are one is for"
                                        + " the population register to say, with a Patient.");
            } else if (persons.isEmpty()) {
                unknown.put(arrival, lasting(proposal.receiver()));
            } else {
                receivers.put(arrival, persons.iterator().next());
            }
        });
        Map<NationalId, PersonId> registered = recognise.byNumbers(List.copyOf(unknown.values()));
        unknown.forEach((arrival, number) -> receivers.put(arrival, Objects.requireNonNull(registered.get(number))));
        return receivers;
    }

    /** A D-number is given up when a national identity number is given. */
    private static NationalId lasting(Set<NationalId> numbers) {
        return numbers.stream()
                .min(Comparator.comparing(NationalId::isDNumber).thenComparing(NationalId::digits))
                .orElseThrow();
    }
}
