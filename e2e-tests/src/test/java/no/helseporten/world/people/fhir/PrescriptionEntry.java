package no.helseporten.world.people.fhir;

import java.util.List;
import no.helseporten.world.people.Clinician;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestIntent;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.Resource;

/** A prescription, of a medicine that is told of as a product with form and strength. It is valid until something else is said. */
public final class PrescriptionEntry extends Entry<PrescriptionEntry> {

    private final Medication medication = new Medication();
    private final MedicationRequest request = new MedicationRequest();

    PrescriptionEntry(Chart chart, String name, String atc, String medicine, String when, Clinician prescriber) {
        super(chart);
        medication.setId(chart.id(name + "-product"));
        medication.setCode(Codes.coded(Codes.ATC, atc).setText(medicine));
        request.setId(chart.id(name));
        request.setStatus(MedicationRequestStatus.ACTIVE);
        request.setIntent(MedicationRequestIntent.ORDER);
        request.setMedication(Chart.reference(medication).setDisplay(medicine));
        request.setSubject(chart.subject());
        request.setAuthoredOnElement(Times.dateTime(chart.timeline().at(when)));
        request.setRequester(chart.practitioner(prescriber));
    }

    public PrescriptionEntry form(String words) {
        medication.setForm(Codes.text(words));
        return this;
    }

    public PrescriptionEntry dose(String words) {
        request.addDosageInstruction(new Dosage().setText(words));
        return this;
    }

    public PrescriptionEntry against(String reason) {
        request.addReasonCode(Codes.text(reason));
        return this;
    }

    public PrescriptionEntry used() {
        request.setStatus(MedicationRequestStatus.COMPLETED);
        return this;
    }

    @Override
    PrescriptionEntry self() {
        return this;
    }

    @Override
    Iterable<Resource> resources() {
        return List.of(medication, request);
    }

    @Override
    Iterable<MedicationRequest> marked() {
        return List.of(request);
    }
}
