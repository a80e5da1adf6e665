package no.helseporten.world.people.fhir;

import java.util.List;
import no.helseporten.world.people.Clinician;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceCriticality;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceSeverity;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceType;
import org.hl7.fhir.r4.model.CodeableConcept;

/** What somebody must not have. */
public final class AllergyEntry extends Entry<AllergyEntry> {

    private static final String STATUS = "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical";
    private static final String CERTAINTY = "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification";

    private final AllergyIntolerance allergy = new AllergyIntolerance();

    AllergyEntry(Chart chart, String name, CodeableConcept substance, String when, Clinician noted) {
        super(chart);
        allergy.setId(chart.id(name));
        allergy.setClinicalStatus(Codes.coded(STATUS, "active"));
        allergy.setVerificationStatus(Codes.coded(CERTAINTY, "confirmed"));
        allergy.setType(AllergyIntoleranceType.ALLERGY);
        allergy.setCode(substance);
        allergy.setPatient(chart.subject());
        allergy.setRecordedDateElement(Times.day(chart.timeline().at(when)));
        allergy.setRecorder(chart.practitioner(noted));
    }

    public AllergyEntry severe() {
        allergy.setCriticality(AllergyIntoleranceCriticality.HIGH);
        return this;
    }

    public AllergyEntry mild() {
        allergy.setCriticality(AllergyIntoleranceCriticality.LOW);
        return this;
    }

    /** It is not allergy, but she does not stand it. */
    public AllergyEntry intolerance() {
        allergy.setType(AllergyIntoleranceType.INTOLERANCE);
        return this;
    }

    public AllergyEntry reaction(String words) {
        allergy.addReaction()
                .addManifestation(Codes.text(words))
                .setSeverity(
                        allergy.getCriticality() == AllergyIntoleranceCriticality.HIGH
                                ? AllergyIntoleranceSeverity.SEVERE
                                : AllergyIntoleranceSeverity.MILD);
        return this;
    }

    public AllergyEntry suspected() {
        allergy.setVerificationStatus(Codes.coded(CERTAINTY, "unconfirmed"));
        return this;
    }

    /** It was believed, and tested, and was not so. */
    public AllergyEntry refuted() {
        allergy.setVerificationStatus(Codes.coded(CERTAINTY, "refuted"));
        allergy.setClinicalStatus(Codes.coded(STATUS, "inactive"));
        return this;
    }

    public AllergyEntry note(String text) {
        allergy.addNote().setText(text);
        return this;
    }

    @Override
    AllergyEntry self() {
        return this;
    }

    @Override
    Iterable<AllergyIntolerance> resources() {
        return List.of(allergy);
    }

    @Override
    Iterable<AllergyIntolerance> marked() {
        return List.of(allergy);
    }
}
