package no.helseporten.person.fhir;

import java.util.List;
import java.util.Optional;
import no.helseporten.person.Demographics;
import no.helseporten.person.FindPerson;
import no.helseporten.person.PersonId;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Patient;
import org.springframework.stereotype.Component;

/**
 * Tells others who somebody is, from what we know of her and never from what a source sent: no address, no contact point
 * and no relative, and no difference for those whose address is protected.
 */
@Component
public class DescribePatient {

    private final FindPerson people;
    private final PatientReferences references;

    DescribePatient(FindPerson people, PatientReferences references) {
        this.people = people;
        this.references = references;
    }

    /** Under her present id; empty when nobody has it. */
    public Optional<Patient> of(PersonId person) {
        return people.demographics(person).map(known -> describe(person, known));
    }

    private Patient describe(PersonId person, Demographics known) {
        Patient patient = new Patient();
        patient.setId(person.toString());
        Optional.ofNullable(references.identifiers(List.of(person)).get(person)).ifPresent(patient::addIdentifier);
        HumanName name = new HumanName().setFamily(known.familyName());
        if (known.givenName() != null) {
            name.addGiven(known.givenName());
        }
        if (!name.isEmpty()) {
            patient.addName(name);
        }
        if (known.gender() != null) {
            patient.setGender(AdministrativeGender.fromCode(known.gender()));
        }
        if (known.birthDate() != null) {
            patient.setBirthDateElement(new DateType(known.birthDate().toString()));
        }
        if (known.deceasedOn() != null) {
            patient.setDeceased(new DateTimeType(known.deceasedOn().toString()));
        } else if (known.deceased()) {
            patient.setDeceased(new BooleanType(true));
        }
        return patient;
    }
}
