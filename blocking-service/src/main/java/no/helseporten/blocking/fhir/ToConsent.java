package no.helseporten.blocking.fhir;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.TimeZone;
import no.helseporten.blocking.BlockChange;
import no.helseporten.blocking.decision.Block;
import no.helseporten.blocking.decision.Exempt;
import no.helseporten.blocking.decision.Information;
import no.helseporten.blocking.decision.Target;
import no.helseporten.person.fhir.OfficialNumbers;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentDataMeaning;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.Consent.provisionActorComponent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;

/**
 * A block as it stands to a Consent: a provision that denies, with one that permits inside it for those who are exempt. The
 * citizen's note to herself is in none of it.
 */
final class ToConsent {

    private static final Comparator<Exempt> IN_ORDER = Comparator.comparing(ToConsent::place);

    private ToConsent() {}

    /** @param patient whose record */
    static Consent of(BlockChange change, Reference patient) {
        Block block = change.block();
        Consent consent = new Consent();
        consent.setId(block.id().toString());
        consent.getMeta().setLastUpdated(Date.from(change.at())).setVersionId(Integer.toString(change.number()));
        consent.addIdentifier(
                new Identifier().setSystem(Codes.BLOCK).setValue(block.id().toString()));
        consent.setStatus(change.isLifted() ? ConsentState.INACTIVE : ConsentState.ACTIVE);
        consent.setScope(Codes.concept(Codes.SCOPE, Codes.PRIVACY));
        consent.addCategory(Codes.concept(Codes.LOINC, Codes.PATIENT_CONSENT));
        consent.setPatient(patient);
        DateTimeType at = new DateTimeType(Date.from(change.at()));
        at.setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
        consent.setDateTimeElement(at);
        consent.setPolicyRule(Codes.concept(Codes.LEGAL_BASIS, Codes.PBRL_5_3));
        consent.setProvision(deny(block, patient));
        return consent;
    }

    private static ProvisionComponent deny(Block block, Reference patient) {
        ProvisionComponent provision = new ProvisionComponent();
        provision.setType(ConsentProvisionType.DENY);
        provision.getPeriod().setStartElement(day(block.from()));
        LocalDate until = block.until();
        if (until != null) {
            provision.getPeriod().setEndElement(day(until));
        }
        add(block.target(), provision);
        if (!block.exempt().isEmpty()) {
            ProvisionComponent exception = provision.addProvision().setType(ConsentProvisionType.PERMIT);
            block.exempt().stream().sorted(IN_ORDER).forEach(one -> exception.addActor(actor(one, patient)));
        }
        return provision;
    }

    private static void add(Target target, ProvisionComponent provision) {
        switch (target) {
            case Target.Person person -> provision.addActor(personnel(person.hpr()));
            case Target.ReadingOrganisation reading ->
                provision.addActor(organisation(Codes.RECIPIENT, reading.number(), reading.units()));
            case Target.WritingOrganisation writing ->
                provision.addActor(organisation(Codes.AUTHOR, writing.number(), writing.units()));
            case Target.Channel channel ->
                provision
                        .addClass_()
                        .setSystem(Codes.CHANNEL)
                        .setCode(channel.service().name());
            case Target.Content content -> add(content.information(), provision);
        }
    }

    private static void add(Information information, ProvisionComponent provision) {
        if (information.catalogue() == Information.Catalogue.ITEM) {
            // What the item cannot be shown without is withheld with it.
            provision.addData().setMeaning(ConsentDataMeaning.RELATED).setReference(item(information.code()));
        } else {
            provision.addCode().addCoding(InformationCodes.of(information.catalogue(), information.code()));
        }
    }

    private static Reference item(String id) {
        return new Reference()
                .setIdentifier(new Identifier().setSystem(Codes.URI).setValue(Codes.URN_UUID + id));
    }

    private static provisionActorComponent actor(Exempt exempt, Reference patient) {
        return switch (exempt) {
            case Exempt.Person person -> personnel(person.hpr());
            case Exempt.Organisation organisation -> organisation(Codes.RECIPIENT, organisation.number(), true);
            case Exempt.GeneralPractitioner whoever ->
                new provisionActorComponent()
                        .setRole(Codes.concept(Codes.ACTOR, Codes.GENERAL_PRACTITIONER))
                        .setReference(patient.copy());
        };
    }

    private static provisionActorComponent personnel(String hpr) {
        return new provisionActorComponent()
                .setRole(Codes.concept(Codes.PARTICIPATION, Codes.RECIPIENT))
                .setReference(reference("Practitioner", OfficialNumbers.HPR, hpr));
    }

    private static provisionActorComponent organisation(String role, String number, boolean units) {
        provisionActorComponent actor = new provisionActorComponent();
        actor.setRole(Codes.concept(Codes.PARTICIPATION, role));
        actor.getRole().addCoding().setSystem(Codes.ACTOR).setCode(units ? Codes.WITH_UNITS : Codes.WITHOUT_UNITS);
        return actor.setReference(reference("Organization", OfficialNumbers.ENH, number));
    }

    private static Reference reference(String type, String system, String number) {
        return new Reference()
                .setType(type)
                .setIdentifier(new Identifier().setSystem(system).setValue(number));
    }

    private static DateTimeType day(LocalDate day) {
        return new DateTimeType(day.toString());
    }

    /** So that the same block is always the same Consent. */
    private static String place(Exempt exempt) {
        return switch (exempt) {
            case Exempt.GeneralPractitioner whoever -> "1";
            case Exempt.Organisation organisation -> "2" + organisation.number();
            case Exempt.Person person -> "3" + person.hpr();
        };
    }
}
