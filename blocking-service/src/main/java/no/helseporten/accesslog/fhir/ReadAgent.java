package no.helseporten.accesslog.fhir;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import no.helseporten.accesslog.LookUp.Who;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Reads who looked, and from where, out of an AuditEvent: as HL7 Norway's trust framework profile tells it (a contained
 * PractitionerRole with its Practitioner, department, legal entity and point of care), and as IHE BALP does (agents with
 * numbers and names, the organisation as one of them). The national number that the former also has is never read.
 */
final class ReadAgent {

    private static final List<String> PERSONNEL = List.of("Practitioner", "PractitionerRole");

    private final AuditEvent event;
    private final AuditEventAgentComponent agent;
    private final @Nullable PractitionerRole role;
    private final @Nullable Practitioner practitioner;

    private ReadAgent(AuditEvent event, AuditEventAgentComponent agent) {
        this.event = event;
        this.agent = agent;
        this.role = contained(agent.getWho(), PractitionerRole.class).orElse(null);
        this.practitioner = contained(role == null ? agent.getWho() : role.getPractitioner(), Practitioner.class)
                .orElse(null);
    }

    /** The place in the list of whoever asked for it, of those who are no machine and no patient; −1 when there is none. */
    static int indexOfPerson(AuditEvent event) {
        List<AuditEventAgentComponent> agents = event.getAgent();
        for (boolean requestor : new boolean[] {true, false}) {
            for (int i = 0; i < agents.size(); i++) {
                if (agents.get(i).getRequestor() == requestor && new ReadAgent(event, agents.get(i)).isPersonnel()) {
                    return i;
                }
            }
        }
        return -1;
    }

    static Who who(AuditEvent event, int index) {
        return new ReadAgent(event, event.getAgent().get(index)).who();
    }

    private boolean isPersonnel() {
        String type = type(agent.getWho());
        return PERSONNEL.contains(type) || type.isEmpty() && (hpr() != null || agent.getRequestor() && agent.hasName());
    }

    private Who who() {
        Organization organisation = organisation();
        Organization legal = legalEntity(organisation);
        Reference told = organisationAgent();
        Organization unit = pointOfCare().orElse(organisation == legal ? null : organisation);
        return new Who(
                hpr(),
                name(),
                roleName(),
                legal != null ? Codes.organisation(legal.getIdentifier()) : number(told),
                legal != null ? Codes.clean(legal.getName()) : told == null ? null : Codes.clean(told.getDisplay()),
                unit == null ? null : Codes.organisation(unit.getIdentifier()),
                unit == null ? null : Codes.clean(unit.getName()));
    }

    private @Nullable String hpr() {
        return Stream.of(
                        Codes.identifier(agent.getWho()),
                        practitioner == null
                                ? List.<org.hl7.fhir.r4.model.Identifier>of()
                                : practitioner.getIdentifier(),
                        role == null
                                ? List.<org.hl7.fhir.r4.model.Identifier>of()
                                : Codes.identifier(role.getPractitioner()))
                .map(Codes::hpr)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String name() {
        return first(
                agent.getName(),
                practitioner == null
                        ? null
                        : practitioner.getNameFirstRep().getText() != null
                                ? practitioner.getNameFirstRep().getText()
                                : practitioner.getNameFirstRep().getNameAsSingleString(),
                role == null ? null : role.getPractitioner().getDisplay(),
                agent.getWho().getDisplay());
    }

    private @Nullable String roleName() {
        Stream<CodeableConcept> told = Stream.concat(
                role == null ? Stream.empty() : role.getCode().stream(),
                practitioner == null
                        ? Stream.empty()
                        : practitioner.getQualification().stream().map(one -> one.getCode()));
        return Stream.concat(told, agent.getRole().stream())
                .flatMap(concept -> Stream.concat(
                        Stream.of(Optional.ofNullable(concept.getText())),
                        concept.getCoding().stream().map(Coding::getDisplay).map(Optional::ofNullable)))
                .flatMap(Optional::stream)
                .map(Codes::clean)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Organization organisation() {
        return role == null
                ? null
                : contained(role.getOrganization(), Organization.class).orElse(null);
    }

    /** The outermost that the organisation is told to be part of. */
    private @Nullable Organization legalEntity(@Nullable Organization organisation) {
        Organization legal = organisation;
        for (int steps = 0; legal != null && steps < event.getContained().size(); steps++) {
            Optional<Organization> around = contained(legal.getPartOf(), Organization.class);
            if (around.isEmpty()) {
                break;
            }
            legal = around.get();
        }
        return legal;
    }

    private Optional<Organization> pointOfCare() {
        return Optional.ofNullable(role)
                .map(PractitionerRole::getLocationFirstRep)
                .or(() -> Optional.of(agent.getLocation()))
                .flatMap(place -> contained(place, Location.class))
                .flatMap(place -> contained(place.getManagingOrganization(), Organization.class));
    }

    /** An organisation that stands as an agent of its own, or as the one that saw it happen. */
    private @Nullable Reference organisationAgent() {
        return Stream.concat(
                        event.getAgent().stream().map(AuditEventAgentComponent::getWho),
                        Stream.of(event.getSource().getObserver()))
                .filter(one -> number(one) != null)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String number(@Nullable Reference organisation) {
        if (organisation == null) {
            return null;
        }
        return contained(organisation, Organization.class)
                .map(found -> Codes.organisation(found.getIdentifier()))
                .orElseGet(() -> Codes.organisation(Codes.identifier(organisation)));
    }

    private String type(Reference reference) {
        return contained(reference, Resource.class).map(Resource::fhirType).orElseGet(() -> References.type(reference));
    }

    private <T extends Resource> Optional<T> contained(Reference reference, Class<T> type) {
        return References.contained(event, reference, type);
    }

    private static @Nullable String first(@Nullable String... candidates) {
        for (String candidate : candidates) {
            String clean = Codes.clean(candidate);
            if (clean != null) {
                return clean;
            }
        }
        return null;
    }
}
