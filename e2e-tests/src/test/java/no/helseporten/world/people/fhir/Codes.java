package no.helseporten.world.people.fhir;

import no.helseporten.world.people.Clinician;
import no.helseporten.world.people.Organisation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;

/** Identifier systems, code systems, and references to those who work and where. */
final class Codes {

    static final String NATIONAL_NUMBER = "urn:oid:2.16.578.1.12.4.1.4.1";
    static final String HPR = "urn:oid:2.16.578.1.12.4.1.4.4";
    static final String ORGANISATION_NUMBER = "urn:oid:2.16.578.1.12.4.1.4.101";
    static final String DOCUMENT_TYPE = "urn:oid:2.16.578.1.12.4.1.1.9602";
    static final String WITHHOLDING = "urn:oid:2.16.578.1.12.4.1.1.9603";
    static final String NLK = "http://helsedir.no/fhir/CodeSystem/no-kodeverk-7280-nlk";
    /** The address of the same code system before it moved; the GP's system still sends it. */
    static final String NLK_BEFORE = "http://ehelse.no/fhir/CodeSystem/no-kodeverk-7280-nlk";

    static final String LOINC = "http://loinc.org";
    static final String ATC = "http://www.whocc.no/atc";
    static final String ICD_10 = "urn:oid:2.16.578.1.12.4.1.1.7110";
    static final String UCUM = "http://unitsofmeasure.org";
    static final String INTERPRETATION = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";
    static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    static final String VISIBLE_FROM = "https://helseporten.no/fhir/StructureDefinition/visible-from";

    private Codes() {}

    static CodeableConcept coded(String system, String code, String display) {
        return new CodeableConcept()
                .addCoding(new Coding(system, code, display))
                .setText(display);
    }

    static CodeableConcept coded(String system, String code) {
        return new CodeableConcept().addCoding(new Coding().setSystem(system).setCode(code));
    }

    static CodeableConcept text(String text) {
        return new CodeableConcept().setText(text);
    }

    static Identifier identifier(String system, String value) {
        return new Identifier().setSystem(system).setValue(value);
    }

    static Reference practitioner(Clinician clinician) {
        return new Reference("Practitioner/hpr-" + clinician.hprNumber()).setDisplay(clinician.name());
    }

    /** Who and where in one; what the hospital's system refers to. */
    static Reference role(Clinician clinician) {
        return new Reference("PractitionerRole/role-" + clinician.hprNumber())
                .setDisplay(clinician.name() + ", " + clinician.role());
    }

    static Reference organisation(Organisation organisation) {
        return new Reference("Organization/org-" + organisation.number()).setDisplay(organisation.name());
    }
}
