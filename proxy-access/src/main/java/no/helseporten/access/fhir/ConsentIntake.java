package no.helseporten.access.fhir;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.helseporten.access.Access;
import no.helseporten.access.Ground;
import no.helseporten.access.Policy;
import no.helseporten.person.fhir.Arrival;
import no.helseporten.person.fhir.NationalNumberReader;
import no.helseporten.person.fhir.ResourceIntake;
import org.hl7.fhir.r4.model.Consent;
import org.springframework.stereotype.Component;

/**
 * Takes in Consent: one whose category is a ground of the policy gives its receiver authority, when its sender is one who
 * may say so. Every other consent gives nothing, and its original is kept by the door.
 */
@Component
class ConsentIntake implements ResourceIntake<Consent> {

    private final StoreProposals proposals;
    private final MayTell mayTell;
    private final Policy policy;
    private final NationalNumberReader numbers;

    ConsentIntake(StoreProposals proposals, MayTell mayTell, Policy policy, NationalNumberReader numbers) {
        this.proposals = proposals;
        this.mayTell = mayTell;
        this.policy = policy;
        this.numbers = numbers;
    }

    @Override
    public Class<Consent> type() {
        return Consent.class;
    }

    @Override
    public void store(List<Arrival<Consent>> arrivals) {
        proposals.store(arrivals, this::proposal);
    }

    private Optional<Proposal> proposal(Arrival<Consent> arrival) {
        if (arrival.resource().getStatus() != Consent.ConsentState.ACTIVE
                || GroundOfConsent.isNobodysBusinessHere(arrival.resource())) {
            return Optional.empty();
        }
        Map<Ground, Policy.Rule> rules = policy.on(LocalDate.ofInstant(arrival.receivedAt(), Access.OSLO))
                .map(Policy.Version::rules)
                .orElse(Map.of());
        return GroundOfConsent.in(arrival.resource(), rules, arrival.findings())
                .flatMap(found -> mayTell.first(Map.of(found.ground(), found.rule()), arrival, found.at())
                        .flatMap(rule -> new ReadConsent(arrival.resource(), arrival.findings(), numbers)
                                .proposal(rule.getKey(), rule.getValue())));
    }
}
