package no.helseporten.accesslog.fhir;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.helseporten.accesslog.LookUp;
import no.helseporten.accesslog.LookUp.Act;
import no.helseporten.accesslog.LookUp.Outcome;
import no.helseporten.blocking.decision.Purpose;
import no.helseporten.blocking.decision.Service;
import no.helseporten.person.fhir.Arrival;
import no.helseporten.person.fhir.Findings;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/** AuditEvent to a row of the log. What is wrong with it is told, each with its element. */
final class FromAuditEvent {

    /** Clocks differ; nobody has looked tomorrow. */
    private static final Duration AHEAD = Duration.ofHours(1);

    private static final String PERSON = "1";
    private static final String PATIENT = "1";
    private static final String QUERY = "24";

    private final Arrival<AuditEvent> arrival;
    private final AuditEvent event;
    private final Findings findings;
    private final Set<UUID> ours;

    private FromAuditEvent(Arrival<AuditEvent> arrival, Set<UUID> ours) {
        this.arrival = arrival;
        this.event = arrival.resource();
        this.findings = arrival.findings();
        this.ours = ours;
    }

    /**
     * @param ours the ids of all items of this person's record
     * @return empty when something is wrong with it
     */
    static Optional<LookUp> lookUp(Arrival<AuditEvent> arrival, Set<UUID> ours) {
        return new FromAuditEvent(arrival, ours).lookUp();
    }

    /** Our ids of what it says was seen, whether or not they are of the person's record. */
    static Set<UUID> told(Arrival<AuditEvent> arrival) {
        return arrival.resource().getEntity().stream()
                .filter(entity -> !isPatient(entity))
                .flatMap(entity -> arrival.references().idOf(entity.getWhat()).stream())
                .collect(Collectors.toSet());
    }

    private Optional<LookUp> lookUp() {
        Instant at = at();
        int agent = agent();
        if (arrival.patient() == null) {
            findings.error(
                    "AuditEvent.entity",
                    "Say whose record it was: an entity whose what is a reference to the Patient.");
        }
        onePatient();
        if (at == null || agent < 0 || arrival.patient() == null) {
            return Optional.empty();
        }
        LookUp.Who who = ReadAgent.who(event, agent);
        if (!isNamed(who, agent)) {
            return Optional.empty();
        }
        Purpose purpose = purpose();
        List<AuditEventEntityComponent> seen = seen();
        return Optional.of(new LookUp(
                UuidCreator.getTimeOrderedEpoch(arrival.receivedAt()),
                arrival.person(),
                at,
                who,
                purpose,
                reason(),
                act(),
                outcome(purpose),
                services(seen),
                seen.stream()
                        .flatMap(entity -> ourId(entity).stream())
                        .distinct()
                        .toList(),
                seen.stream()
                        .filter(entity -> ourId(entity).isEmpty())
                        .map(FromAuditEvent::words)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
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
        if (at.isAfter(arrival.receivedAt().plus(AHEAD))) {
            findings.error(
                    event.getPeriod().hasStart() ? "AuditEvent.period.start" : "AuditEvent.recorded",
                    "This time has not come yet.");
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
        boolean numbered = Stream.of(who.name(), who.role()).anyMatch(Codes::hasNationalNumber);
        if (numbered) {
            findings.error(path, "A national number is no name. The citizen is never shown one.");
        }
        return !numbered;
    }

    /** A row is of one record; somebody who looked at many is told of in each. */
    private void onePatient() {
        List<UUID> patients = event.getEntity().stream()
                .filter(FromAuditEvent::isPatient)
                .flatMap(entity -> arrival.references().idOf(entity.getWhat()).stream())
                .distinct()
                .toList();
        if (patients.size() > 1) {
            findings.error("AuditEvent.entity", "It names several patients. Send one AuditEvent for each.");
        }
    }

    private @Nullable Purpose purpose() {
        return purposes()
                .flatMap(concept -> concept.getCoding().stream())
                .filter(coding -> Codes.PURPOSE.equals(coding.getSystem()))
                .flatMap(coding ->
                        Stream.of(Purpose.values()).filter(one -> one.name().equals(coding.getCode())))
                .findFirst()
                .orElse(null);
    }

    /** The details that stand beside the purpose, in words: everything but the purpose itself. */
    private @Nullable String reason() {
        String reason = purposes()
                .flatMap(concept -> concept.getCoding().isEmpty()
                        ? Stream.ofNullable(concept.getText())
                        : concept.getCoding().stream()
                                .filter(coding -> !isPurpose(coding))
                                .map(coding -> coding.hasDisplay() ? coding.getDisplay() : coding.getCode()))
                .map(Codes::clean)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        return Codes.clean(reason);
    }

    private Stream<CodeableConcept> purposes() {
        return Stream.concat(
                event.getPurposeOfEvent().stream(),
                event.getAgent().stream().flatMap(agent -> agent.getPurposeOfUse().stream()));
    }

    private static boolean isPurpose(Coding coding) {
        return Codes.PURPOSE.equals(coding.getSystem())
                && Stream.of(Purpose.values()).anyMatch(one -> one.name().equals(coding.getCode()));
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

    private List<AuditEventEntityComponent> seen() {
        List<AuditEventEntityComponent> seen = new ArrayList<>();
        for (AuditEventEntityComponent entity : event.getEntity()) {
            if (!isPatient(entity) && !has(entity.getRole(), Codes.ENTITY_ROLE, QUERY)) {
                seen.add(entity);
            }
        }
        return seen;
    }

    private static Set<Service> services(List<AuditEventEntityComponent> seen) {
        Set<Service> services = EnumSet.noneOf(Service.class);
        for (AuditEventEntityComponent entity : seen) {
            String type = References.type(entity.getWhat());
            switch (type.isEmpty() ? Objects.requireNonNullElse(entity.getType().getCode(), "") : type) {
                case "DocumentReference", "Binary", "Composition" -> services.add(Service.DOCUMENTS);
                case "DiagnosticReport", "Observation" -> services.add(Service.RESULTS);
                case "MedicationStatement", "MedicationRequest", "MedicationDispense" ->
                    services.add(Service.MEDICINES);
                case "AllergyIntolerance", "Flag" -> services.add(Service.CRITICAL);
                case "Encounter" -> services.add(Service.VISITS);
                default -> {
                    // Of no channel that a citizen could close.
                }
            }
        }
        return services;
    }

    private Optional<UUID> ourId(AuditEventEntityComponent entity) {
        return arrival.references().idOf(entity.getWhat()).filter(ours::contains);
    }

    private static @Nullable String words(AuditEventEntityComponent entity) {
        String words = Stream.of(
                        Optional.ofNullable(entity.getName()),
                        Optional.ofNullable(entity.getWhat().getDisplay()),
                        Optional.ofNullable(entity.getDescription()))
                .flatMap(Optional::stream)
                .map(Codes::clean)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return Codes.hasNationalNumber(words) ? null : words;
    }

    private static boolean isPatient(AuditEventEntityComponent entity) {
        return "Patient".equals(References.type(entity.getWhat()))
                || has(entity.getType(), Codes.ENTITY_TYPE, PERSON)
                        && has(entity.getRole(), Codes.ENTITY_ROLE, PATIENT);
    }

    private static boolean has(Coding coding, String system, String code) {
        return system.equals(coding.getSystem()) && code.equals(coding.getCode());
    }
}
