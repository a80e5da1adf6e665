package no.helseporten.accesslog.fhir;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.helseporten.blocking.decision.Service;
import no.helseporten.person.fhir.Arrival;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityComponent;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/** Reads whose record an AuditEvent is about and what of it was seen, out of its entities. */
final class ReadEntities {

    private static final String PERSON = "1";
    private static final String PATIENT = "1";
    private static final String QUERY = "24";

    private final Arrival<AuditEvent> arrival;
    private final Set<UUID> ours;
    private final List<AuditEventEntityComponent> seen;

    /** @param ours the ids of all items of this person's record */
    ReadEntities(Arrival<AuditEvent> arrival, Set<UUID> ours) {
        this.arrival = arrival;
        this.ours = ours;
        this.seen = seen(arrival.resource());
    }

    /** Our ids of what it says was seen, whether or not they are of the person's record. */
    static Set<UUID> told(Arrival<AuditEvent> arrival) {
        return seen(arrival.resource()).stream()
                .flatMap(entity -> arrival.references().idOf(entity.getWhat()).stream())
                .collect(Collectors.toSet());
    }

    /** Our ids of the patients it names. */
    List<UUID> patients() {
        return arrival.resource().getEntity().stream()
                .filter(ReadEntities::isPatient)
                .flatMap(entity -> arrival.references().idOf(entity.getWhat()).stream())
                .distinct()
                .toList();
    }

    List<UUID> items() {
        return seen.stream()
                .flatMap(entity -> ourId(entity).stream())
                .distinct()
                .toList();
    }

    /** What is no item of ours, in the source's words. */
    List<String> named() {
        return seen.stream()
                .filter(entity -> ourId(entity).isEmpty())
                .map(ReadEntities::words)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Whether all that it says in words may be kept; what may not is told by its element. */
    boolean areBounded() {
        List<AuditEventEntityComponent> all = arrival.resource().getEntity();
        boolean bounded = true;
        for (int i = 0; i < all.size(); i++) {
            if (isSeen(all.get(i)) && ourId(all.get(i)).isEmpty()) {
                bounded &= Bounds.hold(
                        arrival.findings(),
                        "AuditEvent.entity[" + i + "]",
                        "The name of what was seen",
                        words(all.get(i)),
                        Bounds.NAME);
            }
        }
        return bounded;
    }

    Set<Service> services() {
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

    private static List<AuditEventEntityComponent> seen(AuditEvent event) {
        return event.getEntity().stream().filter(ReadEntities::isSeen).toList();
    }

    private static boolean isSeen(AuditEventEntityComponent entity) {
        return !isPatient(entity) && !has(entity.getRole(), Codes.ENTITY_ROLE, QUERY);
    }

    private Optional<UUID> ourId(AuditEventEntityComponent entity) {
        return arrival.references().idOf(entity.getWhat()).filter(ours::contains);
    }

    private static @Nullable String words(AuditEventEntityComponent entity) {
        return Stream.of(
                        Optional.ofNullable(entity.getName()),
                        Optional.ofNullable(entity.getWhat().getDisplay()),
                        Optional.ofNullable(entity.getDescription()))
                .flatMap(Optional::stream)
                .map(Codes::clean)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
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
