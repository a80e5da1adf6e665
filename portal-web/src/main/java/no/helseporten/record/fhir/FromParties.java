package no.helseporten.record.fhir;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.helseporten.person.PersonId;
import no.helseporten.person.fhir.Arrival;
import no.helseporten.person.fhir.KnownTime;
import no.helseporten.person.fhir.OfficialNumbers;
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

    /** @param person who she is here, when that is known */
    static StoredParty practitioner(Arrival<Practitioner> arrival, @Nullable PersonId person) {
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
                OfficialNumbers.hpr(practitioner.getIdentifier()),
                person == null ? null : person.value(),
                true,
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
                hpr(role),
                null,
                isHeld(role, arrival.receivedAt()),
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
                OfficialNumbers.organisation(organisation.getIdentifier()),
                null,
                true,
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
                null,
                null,
                true,
                arrival.receivedAt());
    }

    /** Of the practitioner it is of, when the role itself tells it: many systems send no Practitioner. */
    private static @Nullable String hpr(PractitionerRole role) {
        String referred = OfficialNumbers.hpr(List.of(role.getPractitioner().getIdentifier()));
        return referred != null
                ? referred
                : ContainedResources.find(role, role.getPractitioner(), Practitioner.class)
                        .map(practitioner -> OfficialNumbers.hpr(practitioner.getIdentifier()))
                        .orElse(null);
    }

    private static boolean isHeld(PractitionerRole role, Instant now) {
        boolean over = KnownTime.isKnown(role.getPeriod().getEndElement())
                && role.getPeriod().getEndElement().getValue().toInstant().isBefore(now);
        boolean retired = role.hasActive() && !role.getActive();
        return !over && !retired;
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
