package no.helseporten.world.people.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.helseporten.world.people.Cast;
import no.helseporten.world.people.DemoPerson;
import no.helseporten.world.people.Message;
import no.helseporten.world.people.Organisations;
import no.helseporten.world.people.Personnel;
import no.helseporten.world.people.Timeline;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;

/** Who people are: in full from the population register, in short from everybody who treats them. */
public final class People {

    private static final String FAMILY_RELATION = "http://hl7.no/fhir/CodeSystem/no-basis-family-relation";
    private static final String PARENTAL_RESPONSIBILITY =
            "http://hl7.no/fhir/CodeSystem/no-basis-parental-responsibility";

    private People() {}

    /** The register feed: everybody, then who is related to whom. */
    public static List<Message> register(Timeline timeline) {
        List<Resource> resources = new ArrayList<>();
        for (Cast part : Cast.values()) {
            resources.add(inFull(part, part.asOf(timeline.today())));
        }
        for (Cast child : List.of(Cast.CHILD, Cast.SOON_TWELVE, Cast.YOUNG, Cast.NEW_ADULT)) {
            resources.add(parent(child, Cast.PARENT, "mor", timeline));
            resources.add(parent(child, Cast.OTHER_PARENT, "far", timeline));
        }
        resources.add(related(Cast.ELDER, Cast.RELATIVE, "barn", "Barn", timeline));
        return Bundles.messages(Organisations.REGISTER, resources);
    }

    static Patient asKnownByASource(Cast part, DemoPerson person) {
        Patient patient = new Patient();
        patient.setId(person.id());
        patient.addIdentifier(Codes.identifier(Codes.NATIONAL_NUMBER, person.nationalNumber()));
        patient.addName(name(person));
        patient.setGender(part.isWoman() ? AdministrativeGender.FEMALE : AdministrativeGender.MALE);
        patient.setBirthDateElement(Times.date(person.birthDate()));
        return patient;
    }

    private static Patient inFull(Cast part, DemoPerson person) {
        Patient patient = asKnownByASource(part, person);
        patient.setActive(true);
        patient.addGeneralPractitioner(new Reference()
                .setType("Practitioner")
                .setIdentifier(Codes.identifier(Codes.HPR, Personnel.BAKKE.hprNumber()))
                .setDisplay(Personnel.BAKKE.name()));
        if (part.hasProtectedAddress()) {
            patient.getMeta().addSecurity(new Coding(Codes.CONFIDENTIALITY, "R", "restricted"));
        } else {
            patient.addAddress(new Address()
                    .setUse(Address.AddressUse.HOME)
                    .setType(Address.AddressType.PHYSICAL)
                    .addLine(part.street())
                    .setPostalCode("9990")
                    .setCity("Nordvik")
                    .setCountry("NO"));
        }
        return patient;
    }

    private static RelatedPerson parent(Cast child, Cast parent, String word, Timeline timeline) {
        RelatedPerson related = related(child, parent, word, word.equals("mor") ? "Mor" : "Far", timeline);
        related.addRelationship(Codes.coded(PARENTAL_RESPONSIBILITY, "felles", "Felles"));
        related.setPeriod(new Period()
                .setStartElement(
                        Times.day(child.asOf(timeline.today()).birthDate().atStartOfDay(Timeline.OSLO))));
        return related;
    }

    private static RelatedPerson related(Cast part, Cast relative, String word, String display, Timeline timeline) {
        DemoPerson person = part.asOf(timeline.today());
        DemoPerson other = relative.asOf(timeline.today());
        RelatedPerson related = new RelatedPerson();
        related.setId(
                person.id() + "-" + relative.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        related.setActive(true);
        related.addIdentifier(Codes.identifier(Codes.NATIONAL_NUMBER, other.nationalNumber()));
        related.setPatient(new Reference("Patient/" + person.id()));
        CodeableConcept relation = Codes.coded(FAMILY_RELATION, word, display);
        relation.addCoding(new Coding(
                "http://terminology.hl7.org/CodeSystem/v3-RoleCode",
                switch (word) {
                    case "mor" -> "MTH";
                    case "far" -> "FTH";
                    default -> "CHILD";
                },
                null));
        related.addRelationship(relation);
        related.addName(name(other));
        return related;
    }

    private static HumanName name(DemoPerson person) {
        return new HumanName()
                .setUse(HumanName.NameUse.OFFICIAL)
                .addGiven(person.givenName())
                .setFamily(person.familyName());
    }
}
