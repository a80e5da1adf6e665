package no.helseporten.world.people.fhir;

import java.util.ArrayList;
import java.util.List;
import no.helseporten.world.people.Clinician;
import no.helseporten.world.people.Message;
import no.helseporten.world.people.Organisation;
import no.helseporten.world.people.Organisations;
import no.helseporten.world.people.Personnel;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Resource;

/** What each source says of itself: its units and those who work there. */
public final class Directory {

    private Directory() {}

    public static List<Message> messages() {
        List<Message> messages = new ArrayList<>();
        for (Organisation source : Organisations.all()) {
            if (source.partOf() == null) {
                messages.addAll(Bundles.messages(source, of(source)));
            }
        }
        return messages;
    }

    private static List<Resource> of(Organisation source) {
        List<Resource> resources = new ArrayList<>();
        Organisations.all().stream()
                .filter(organisation -> organisation.sender().equals(source))
                .forEach(organisation -> resources.add(organisation(organisation)));
        Personnel.all().stream()
                .filter(clinician -> clinician.unit().sender().equals(source))
                .forEach(clinician -> {
                    resources.add(practitioner(clinician));
                    resources.add(role(clinician));
                });
        return resources;
    }

    private static org.hl7.fhir.r4.model.Organization organisation(Organisation organisation) {
        var resource = new org.hl7.fhir.r4.model.Organization();
        resource.setId("org-" + organisation.number());
        resource.addIdentifier(Codes.identifier(Codes.ORGANISATION_NUMBER, organisation.number()));
        resource.setActive(true);
        resource.setName(organisation.name());
        resource.addTelecom().setSystem(ContactPoint.ContactPointSystem.PHONE).setValue(organisation.phone());
        if (organisation.partOf() != null) {
            resource.setPartOf(Codes.organisation(organisation.partOf()));
        }
        return resource;
    }

    private static Practitioner practitioner(Clinician clinician) {
        Practitioner practitioner = new Practitioner();
        practitioner.setId("hpr-" + clinician.hprNumber());
        practitioner.addIdentifier(Codes.identifier(Codes.HPR, clinician.hprNumber()));
        practitioner.addName(new HumanName().addGiven(clinician.givenName()).setFamily(clinician.familyName()));
        practitioner.addQualification().setCode(Codes.text(clinician.role()));
        return practitioner;
    }

    private static PractitionerRole role(Clinician clinician) {
        PractitionerRole role = new PractitionerRole();
        role.setId("role-" + clinician.hprNumber());
        role.setPractitioner(Codes.practitioner(clinician));
        role.setOrganization(Codes.organisation(clinician.unit()));
        role.addCode(Codes.text(clinician.role()));
        return role;
    }
}
