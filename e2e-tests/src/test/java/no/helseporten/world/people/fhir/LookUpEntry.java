package no.helseporten.world.people.fhir;

import java.time.ZonedDateTime;
import java.util.List;
import no.helseporten.world.people.Clinician;
import no.helseporten.world.people.Organisation;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;

/** That somebody looked in the record, as a source's own log has it (HL7 Norway's profile of AuditEvent). */
public final class LookUpEntry extends Entry<LookUpEntry> {

    private static final String PURPOSE = "http://terminology.hl7.org/CodeSystem/v3-ActReason";
    private static final String ENTITY_TYPE = "http://terminology.hl7.org/CodeSystem/audit-entity-type";
    private static final String ENTITY_ROLE = "http://terminology.hl7.org/CodeSystem/object-role";

    private final AuditEvent event = new AuditEvent();

    /** A log never changes, so its row is known by the time itself: told again in another month it is another row. */
    LookUpEntry(Chart chart, ZonedDateTime when, Clinician reader) {
        super(chart);
        event.setId(chart.id("look-up-" + reader.hprNumber() + "-" + when.toEpochSecond()));
        event.setType(
                new Coding("http://terminology.hl7.org/CodeSystem/audit-event-type", "rest", "RESTful Operation"));
        event.setAction(AuditEventAction.R);
        event.setRecordedElement(Times.instant(when));
        event.setOutcome(AuditEventOutcome._0);
        purpose("TREAT", "Treatment");
        event.addAgent(agent(reader));
        event.getSource().setObserver(new Reference().setDisplay("Journalsystemet"));
        event.addEntity()
                .setWhat(chart.subject())
                .setType(new Coding(ENTITY_TYPE, "1", "Person"))
                .setRole(new Coding(ENTITY_ROLE, "1", "Patient"));
    }

    /** A document of the same source, by its name. */
    public LookUpEntry of(String document, String title) {
        event.addEntity()
                .setWhat(new Reference("DocumentReference/" + chart().id(document)))
                .setName(title);
        return this;
    }

    /** Something of its own that it does not share as a resource. */
    public LookUpEntry of(String title) {
        event.addEntity().setType(new Coding(ENTITY_TYPE, "2", "System Object")).setName(title);
        return this;
    }

    public LookUpEntry acutely() {
        return purpose("ETREAT", "Emergency Treatment");
    }

    /** With what was blocked opened in an emergency. */
    public LookUpEntry breakingTheGlass(String reason) {
        purpose("BTG", "break the glass");
        event.getPurposeOfEventFirstRep().addCoding(new Coding().setDisplay(reason));
        return this;
    }

    /** Stopped at the door. */
    public LookUpEntry refused() {
        event.setOutcome(AuditEventOutcome._4);
        return this;
    }

    private LookUpEntry purpose(String code, String display) {
        event.setPurposeOfEvent(List.of(new CodeableConcept(new Coding(PURPOSE, code, display))));
        return this;
    }

    private AuditEventAgentComponent agent(Clinician reader) {
        Organization unit = organisation(reader.unit(), "unit");
        Practitioner practitioner = new Practitioner();
        practitioner.setId("#practitioner");
        practitioner.addIdentifier(Codes.identifier(Codes.HPR, reader.hprNumber()));
        practitioner.addName().setText(reader.name());
        practitioner.addQualification().setCode(Codes.text(reader.role()));
        Location place = new Location();
        place.setId("#place");
        place.getManagingOrganization().setResource(unit);
        PractitionerRole role = new PractitionerRole();
        role.setId("#role");
        role.getPractitioner().setResource(practitioner);
        role.getOrganization().setResource(unit);
        role.addLocation().setResource(place);
        AuditEventAgentComponent agent = new AuditEventAgentComponent();
        agent.getWho().setResource(role);
        return agent.setRequestor(true);
    }

    /** @param id inside the event: without one it would have a new one each time */
    private static Organization organisation(Organisation told, String id) {
        Organization organisation = new Organization();
        organisation.setId("#" + id);
        organisation.addIdentifier(Codes.identifier(Codes.ORGANISATION_NUMBER, told.number()));
        organisation.setName(told.name());
        Organisation around = told.partOf();
        if (around != null) {
            organisation.getPartOf().setResource(organisation(around, "entity"));
        }
        return organisation;
    }

    @Override
    LookUpEntry self() {
        return this;
    }

    @Override
    Iterable<AuditEvent> resources() {
        return List.of(event);
    }

    /** Nothing is marked: it is the citizen's to see. */
    @Override
    Iterable<AuditEvent> marked() {
        return List.of();
    }
}
