package no.helseporten.sector.fhir.read;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.helseporten.accesslog.LookUp;
import no.helseporten.accesslog.LookUp.Act;
import no.helseporten.accesslog.LookUp.Outcome;
import no.helseporten.accesslog.LookUp.Who;
import no.helseporten.accesslog.RecordLookUps;
import no.helseporten.blocking.decision.Purpose;
import no.helseporten.blocking.decision.Service;
import no.helseporten.person.PersonId;
import no.helseporten.sector.Personnel;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/** Writes in the citizen's log who looked, and lets out what the row tells. */
@Component
class LogLook {

    private final RecordLookUps lookUps;
    private final Clock clock;

    LogLook(RecordLookUps lookUps, Clock clock) {
        this.lookUps = lookUps;
        this.clock = clock;
    }

    /**
     * @param items ids of what is given
     * @param resources that it is given as
     */
    void given(
            Personnel who,
            PersonId person,
            Act act,
            Set<Service> services,
            List<UUID> items,
            Collection<? extends Resource> resources,
            Permits permits) {
        Outcome outcome = who.purpose() == Purpose.BTG ? Outcome.BROKEN : Outcome.GIVEN;
        record(who, person, act, outcome, services, items);
        resources.forEach(permits::add);
    }

    void refused(Personnel who, PersonId person, Act act, Set<Service> services) {
        record(who, person, act, Outcome.REFUSED, services, List.of());
    }

    private void record(
            Personnel who, PersonId person, Act act, Outcome outcome, Set<Service> services, List<UUID> items) {
        Who reader = new Who(
                who.hpr(),
                who.name(),
                who.role(),
                who.legalEntity().number(),
                who.legalEntity().name(),
                who.unit().number(),
                who.unit().name());
        lookUps.record(List.of(new LookUp(
                UuidCreator.getTimeOrderedEpoch(),
                person,
                clock.instant(),
                reader,
                who.purpose(),
                who.reason(),
                act,
                outcome,
                services,
                items,
                List.of(),
                null,
                null)));
    }
}
