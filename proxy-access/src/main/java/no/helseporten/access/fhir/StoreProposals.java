package no.helseporten.access.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import no.helseporten.access.Access;
import no.helseporten.access.TakeInAuthorities;
import no.helseporten.access.ToldAuthority;
import no.helseporten.access.ToldAuthority.Terms;
import no.helseporten.person.PersonId;
import no.helseporten.person.fhir.Arrival;
import no.helseporten.person.fhir.PeriodDays;
import org.hl7.fhir.r4.model.DomainResource;
import org.springframework.stereotype.Component;

/** Turns what the resources of a message propose into authorities; one that proposes nothing ends what it gave before. */
@Component
class StoreProposals {

    private final FindReceivers receivers;
    private final TakeInAuthorities authorities;

    StoreProposals(FindReceivers receivers, TakeInAuthorities authorities) {
        this.receivers = receivers;
        this.authorities = authorities;
    }

    /** @param read empty when the resource gives nothing; what is wrong with it has been told to its findings */
    <R extends DomainResource> void store(List<Arrival<R>> arrivals, Function<Arrival<R>, Optional<Proposal>> read) {
        Map<Arrival<R>, Proposal> proposals = new HashMap<>();
        for (Arrival<R> arrival : arrivals) {
            read.apply(arrival)
                    .filter(proposal -> isUnderstood(arrival))
                    .ifPresent(proposal -> proposals.put(arrival, proposal));
        }
        Map<Arrival<R>, PersonId> people = receivers.of(proposals);
        List<ToldAuthority> told = new ArrayList<>();
        for (Arrival<R> arrival : arrivals) {
            Proposal proposal = proposals.get(arrival);
            PersonId receiver = people.get(arrival);
            Terms terms = proposal == null || receiver == null
                    ? null
                    : terms(arrival, proposal, receiver).orElse(null);
            told.add(new ToldAuthority(arrival.id(), arrival.person(), arrival.source(), terms));
        }
        Set<UUID> barred = authorities.takeIn(told, arrivals.getFirst().receivedAt());
        arrivals.stream().filter(arrival -> barred.contains(arrival.id())).forEach(StoreProposals::warnOfEnd);
    }

    private static Optional<Terms> terms(Arrival<?> arrival, Proposal proposal, PersonId receiver) {
        if (receiver.equals(arrival.person())) {
            arrival.findings().error(proposal.at().receiver(), "Nobody is given access to her own record.");
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(arrival.receivedAt(), Access.OSLO);
        Optional<LocalDate> from = PeriodDays.first(proposal.period().getStartElement());
        Optional<LocalDate> until = PeriodDays.last(proposal.period().getEndElement());
        if (until.filter(today::isAfter).isPresent() || !fits(arrival, proposal, from.orElse(today), until)) {
            return Optional.empty();
        }
        return Optional.of(new Terms(
                receiver,
                proposal.ground(),
                proposal.areas(),
                proposal.mayAct(),
                from.orElse(null),
                until.orElse(null),
                proposal.basis()));
    }

    private static boolean fits(Arrival<?> arrival, Proposal proposal, LocalDate from, Optional<LocalDate> until) {
        boolean fits = true;
        String end = proposal.at().period() + ".end";
        if (until.filter(from::isAfter).isPresent()) {
            arrival.findings().error(end, "It ends before it begins.");
            fits = false;
        }
        if (proposal.rule().endsOnADay() && until.isEmpty()) {
            arrival.findings().error(end, "On the ground " + proposal.ground() + " it must have a last day.");
            fits = false;
        }
        if (proposal.rule().basisRequired() && proposal.basis() == null) {
            arrival.findings()
                    .error(proposal.at().basis(), "On the ground " + proposal.ground() + " name what it rests on.");
            fits = false;
        }
        Optional<LocalDate> latest = Optional.ofNullable(proposal.rule().longest())
                .map(longest -> from.plus(longest).minusDays(1));
        latest.filter(limit -> until.isEmpty() || until.get().isAfter(limit)).ifPresent(limit -> arrival.findings()
                .warning(end, "It runs out on " + limit + ", the longest it may last on this ground."));
        return fits;
    }

    /** FHIR R4, 2.1.0.5.1: what is changed by an extension nobody knows cannot be used. */
    private static boolean isUnderstood(Arrival<? extends DomainResource> arrival) {
        DomainResource resource = arrival.resource();
        if (resource.hasModifierExtension()) {
            arrival.findings()
                    .error(
                            resource.fhirType() + ".modifierExtension",
                            "It changes what the resource says, and is not known here.");
            return false;
        }
        return true;
    }

    private static void warnOfEnd(Arrival<? extends DomainResource> arrival) {
        arrival.findings()
                .warning(
                        arrival.resource().fhirType(),
                        "It was ended on the portal's pages and stays so. Should it be given again, send it with another"
                                + " id.");
    }
}
