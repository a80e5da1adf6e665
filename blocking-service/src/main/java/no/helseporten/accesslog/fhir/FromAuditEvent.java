package no.helseporten.accesslog.fhir;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.helseporten.accesslog.LookUp;
import no.helseporten.accesslog.LookUp.Act;
import no.helseporten.accesslog.LookUp.Outcome;
import no.helseporten.blocking.decision.Purpose;
import no.helseporten.person.fhir.Arrival;
import no.helseporten.person.fhir.Findings;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/** AuditEvent to a row of the log. What is wrong with it is told, each with its element. */
final class FromAuditEvent {

    private final Arrival<AuditEvent> arrival;
    private final AuditEvent event;
    private final Findings findings;
    private final ReadEntities entities;
    private final WhoseLookUps whose;

    private FromAuditEvent(Arrival<AuditEvent> arrival, Set<UUID> ours, WhoseLookUps whose) {
        this.arrival = arrival;
        this.event = arrival.resource();
        this.findings = arrival.findings();
        this.entities = new ReadEntities(arrival, ours);
        this.whose = whose;
    }

    /**
     * @param ours the ids of all items of this person's record
     * @param whose look-ups its source may tell of
     * @return empty when something is wrong with it
     */
    static Optional<LookUp> lookUp(Arrival<AuditEvent> arrival, Set<UUID> ours, WhoseLookUps whose) {
        return new FromAuditEvent(arrival, ours, whose).lookUp();
    }

    private Optional<LookUp> lookUp() {
        Instant at = at();
        int agent = agent();
        if (arrival.patient() == null) {
            findings.error(
                    "AuditEvent.entity",
                    "Say whose record it was: an entity whose what is a reference to the Patient.");
        }
        if (!isOfOnePatient() || at == null || agent < 0 || arrival.patient() == null) {
            return Optional.empty();
        }
        LookUp.Who who = ReadAgent.who(event, agent);
        ReadPurpose why = new ReadPurpose(event);
        boolean right = isNamed(who, agent) & isOfTheSource(who, agent) & isBounded(who, agent, why);
        if (!right) {
            return Optional.empty();
        }
        return Optional.of(new LookUp(
                UuidCreator.getTimeOrderedEpoch(arrival.receivedAt()),
                arrival.person(),
                at,
                who,
                why.purpose(),
                why.reason(),
                act(),
                outcome(why.purpose()),
                entities.services(),
                entities.items(),
                entities.named(),
                arrival.source(),
                arrival.id()));
    }

    /** When it happened, as exact as the database keeps it. */
    private @Nullable Instant at() {
        java.util.Date told = event.getPeriod().hasStart() ? event.getPeriod().getStart() : event.getRecorded();
        if (told == null) {
            findings.error("AuditEvent.recorded", "Say when it happened.");
            return null;
        }
        Instant at = told.toInstant().truncatedTo(ChronoUnit.MICROS);
        String path = event.getPeriod().hasStart() ? "AuditEvent.period.start" : "AuditEvent.recorded";
        if (at.isAfter(arrival.receivedAt().plus(Bounds.AHEAD))) {
            findings.error(path, "This time has not come yet.");
            return null;
        }
        if (at.isBefore(Bounds.OLDEST)) {
            findings.error(path, "Nothing from before 1990 is taken in.");
            return null;
        }
        return at;
    }

    private int agent() {
        int agent = ReadAgent.indexOfPerson(event);
        if (agent < 0) {
            findings.error(
                    "AuditEvent.agent",
                    "Say who among health personnel it was: an agent with requestor true, whose who is a Practitioner or"
                            + " PractitionerRole (contained, or by the HPR number).");
        }
        return agent;
    }

    private boolean isNamed(LookUp.Who who, int agent) {
        String path = "AuditEvent.agent[" + agent + "]";
        if (who.hpr() == null && who.name() == null) {
            findings.error(
                    path + ".who",
                    "Name whoever it was: who.identifier with the HPR number (" + Codes.HPR + "), or name.");
            return false;
        }
        return true;
    }

    private boolean isOfTheSource(LookUp.Who who, int agent) {
        Optional<String> fault = whose.fault(who);
        fault.ifPresent(text -> findings.error("AuditEvent.agent[" + agent + "].who", text));
        return fault.isEmpty();
    }

    /** All that is wrong is told at once. */
    private boolean isBounded(LookUp.Who who, int agent, ReadPurpose why) {
        String path = "AuditEvent.agent[" + agent + "]";
        return Bounds.hold(findings, path, "The name", who.name(), Bounds.NAME)
                & Bounds.hold(findings, path, "The role", who.role(), Bounds.NAME)
                & Bounds.hold(findings, path, "The organisation's name", who.legalEntityName(), Bounds.NAME)
                & Bounds.hold(findings, path, "The unit's name", who.unitName(), Bounds.NAME)
                & Bounds.hold(findings, why.path(), "The reason", why.reason(), Bounds.REASON)
                & entities.areBounded();
    }

    /** A row is of one record; somebody who looked at many is told of in each. */
    private boolean isOfOnePatient() {
        if (event.getEntity().size() > Bounds.ENTITIES) {
            findings.error(
                    "AuditEvent.entity",
                    "It has more than " + Bounds.ENTITIES + " entities. Send what was seen in several AuditEvents.");
            return false;
        }
        if (entities.patients().size() > 1) {
            findings.error("AuditEvent.entity", "It names several patients. Send one AuditEvent for each.");
            return false;
        }
        return true;
    }

    private Act act() {
        boolean search = event.getSubtype().stream()
                .map(Coding::getCode)
                .anyMatch(code -> code != null && code.startsWith("search"));
        if (search) {
            return Act.SEARCH;
        }
        AuditEventAction action = event.getAction();
        if (action == AuditEventAction.C || action == AuditEventAction.U || action == AuditEventAction.D) {
            return Act.WRITE;
        }
        return action == AuditEventAction.E ? Act.SEARCH : Act.READ;
    }

    private Outcome outcome(@Nullable Purpose purpose) {
        if (event.hasOutcome() && event.getOutcome() != AuditEventOutcome._0) {
            return Outcome.REFUSED;
        }
        return purpose == Purpose.BTG ? Outcome.BROKEN : Outcome.GIVEN;
    }
}
