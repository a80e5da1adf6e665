package no.helseporten.record.fhir;

import java.util.List;
import java.util.UUID;
import no.helseporten.person.fhir.Arrival;
import no.helseporten.record.store.StoredParty;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** Practitioner, PractitionerRole, Organization and Location to {@code record.party}. */
final class FromParties {

    private FromParties() {}

    static StoredParty practitioner(Arrival<Practitioner> arrival) {
        Practitioner practitioner = arrival.resource();
        return new StoredParty(
                arrival.id(),
                arrival.source(),
                StoredParty.Kind.PRACTITIONER,
                Parties.name(practitioner.getName()),
                Words.of(practitioner.getQualification().stream()
                        .map(Practitioner.PractitionerQualificationComponent::getCode)
                        .toList()),
                null,
                null,
                null,
                phone(practitioner.getTelecom()),
                arrival.receivedAt());
    }

    static StoredParty role(Arrival<PractitionerRole> arrival) {
        PractitionerRole role = arrival.resource();
        return new StoredParty(
                arrival.id(),
                arrival.source(),
                StoredParty.Kind.ROLE,
                Parties.named(arrival, role.getPractitioner()).text(),
                Words.first(Words.of(role.getCode()), Words.of(role.getSpecialty())),
                id(arrival, role.getPractitioner()),
                id(arrival, role.getOrganization()),
                null,
                phone(role.getTelecom()),
                arrival.receivedAt());
    }

    static StoredParty organisation(Arrival<Organization> arrival) {
        Organization organisation = arrival.resource();
        return new StoredParty(
                arrival.id(),
                arrival.source(),
                StoredParty.Kind.ORGANISATION,
                Words.first(organisation.getName(), alias(organisation.getAlias())),
                null,
                null,
                null,
                id(arrival, organisation.getPartOf()),
                phone(organisation.getTelecom()),
                arrival.receivedAt());
    }

    static StoredParty location(Arrival<Location> arrival) {
        Location location = arrival.resource();
        return new StoredParty(
                arrival.id(),
                arrival.source(),
                StoredParty.Kind.LOCATION,
                Words.first(location.getName(), alias(location.getAlias()), location.getDescription()),
                null,
                null,
                id(arrival, location.getManagingOrganization()),
                id(arrival, location.getPartOf()),
                phone(location.getTelecom()),
                arrival.receivedAt());
    }

    private static @Nullable UUID id(Arrival<? extends Resource> arrival, Reference reference) {
        return arrival.references().idOf(reference).orElse(null);
    }

    private static @Nullable String alias(List<StringType> aliases) {
        return aliases.stream().map(StringType::getValue).findFirst().orElse(null);
    }

    /** Where a citizen may call: never somebody's private number. */
    private static @Nullable String phone(List<ContactPoint> telecom) {
        return telecom.stream()
                .filter(contact -> contact.getSystem() == ContactPointSystem.PHONE)
                .filter(contact -> contact.getUse() == null || contact.getUse() == ContactPointUse.WORK)
                .map(contact -> Words.clean(contact.getValue()))
                .filter(number -> number != null)
                .findFirst()
                .orElse(null);
    }
}
