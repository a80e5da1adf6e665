package no.helseporten.access.fhir;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.helseporten.access.Access;
import no.helseporten.access.Ground;
import no.helseporten.access.Policy;
import no.helseporten.person.FindPatients;
import no.helseporten.person.NationalId;
import no.helseporten.person.PersonId;
import no.helseporten.person.fhir.Arrival;
import no.helseporten.person.fhir.NationalNumberReader;
import no.helseporten.person.fhir.ResourceIntake;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes in RelatedPerson: a relationship that the policy calls a ground gives the relative authority, when its sender is
 * one who may say so. Every other relationship gives nothing, and its original is kept by the door.
 */
@Component
class RelatedPersonIntake implements ResourceIntake<RelatedPerson> {

    private static final Proposal.At AT =
            new Proposal.At("RelatedPerson.identifier", "RelatedPerson.period", "RelatedPerson.extension");

    private final StoreProposals proposals;
    private final MayTell mayTell;
    private final Policy policy;
    private final FindPatients people;
    private final NationalNumberReader numbers;

    RelatedPersonIntake(
            StoreProposals proposals,
            MayTell mayTell,
            Policy policy,
            FindPatients people,
            NationalNumberReader numbers) {
        this.proposals = proposals;
        this.mayTell = mayTell;
        this.policy = policy;
        this.people = people;
        this.numbers = numbers;
    }

    @Override
    public Class<RelatedPerson> type() {
        return RelatedPerson.class;
    }

    @Override
    public void store(List<Arrival<RelatedPerson>> arrivals) {
        Map<Arrival<RelatedPerson>, Set<NationalId>> told = new HashMap<>();
        arrivals.forEach(arrival ->
                told.put(arrival, numbers.read(arrival.resource().getIdentifier(), AT.receiver(), arrival.findings())));
        Map<NationalId, PersonId> known =
                people.byNumbers(told.values().stream().flatMap(Set::stream).toList());
        proposals.store(arrivals, arrival -> {
            Set<NationalId> relative = told.getOrDefault(arrival, Set.of());
            if (relative.stream().anyMatch(number -> arrival.person().equals(known.get(number)))) {
                arrival.findings().error(AT.receiver(), "Nobody is related to herself.");
                return Optional.empty();
            }
            return isActive(arrival.resource()) ? proposal(arrival, relative) : Optional.empty();
        });
    }

    private Optional<Proposal> proposal(Arrival<RelatedPerson> arrival, Set<NationalId> relative) {
        RelatedPerson resource = arrival.resource();
        Map<Ground, Policy.Rule> rules = policy.on(LocalDate.ofInstant(arrival.receivedAt(), Access.OSLO))
                .map(version -> version.toldBy(codings(resource)))
                .orElse(Map.of());
        Optional<Map.Entry<Ground, Policy.Rule>> told = mayTell.first(rules, arrival, "RelatedPerson.relationship");
        if (told.isPresent() && relative.isEmpty()) {
            arrival.findings()
                    .warning(
                            AT.receiver(),
                            "Without a valid national number of the relative, nobody is given access on the ground "
                                    + told.get().getKey() + ".");
            return Optional.empty();
        }
        return told.map(rule -> new Proposal(
                rule.getKey(), rule.getValue(), relative, null, true, resource.getPeriod(), basis(resource), AT));
    }

    private static boolean isActive(RelatedPerson resource) {
        return !resource.hasActive() || resource.getActive();
    }

    private static Set<String> codings(RelatedPerson resource) {
        return resource.getRelationship().stream()
                .flatMap(concept -> concept.getCoding().stream())
                .map(coding -> coding.getSystem() + "#" + coding.getCode())
                .collect(Collectors.toSet());
    }

    private static @Nullable String basis(RelatedPerson resource) {
        Extension extension = resource.getExtensionByUrl(Codes.BASIS);
        return extension != null && extension.getValue() instanceof StringType text && !text.isEmpty()
                ? text.getValue().strip()
                : null;
    }
}
