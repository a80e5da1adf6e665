package no.helseporten.sector.fhir.read;

import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;

/** Takes out of a report or a group what is said of all its results together, when some of those are withheld. */
final class TakeOutSummary {

    private TakeOutSummary() {}

    static void of(Resource resource) {
        if (resource instanceof DomainResource domain) {
            domain.setText(null);
        }
        if (resource instanceof DiagnosticReport report) {
            report.setConclusion(null).setConclusionCode(null).setPresentedForm(null);
        }
        if (resource instanceof Observation group) {
            group.setValue(null).setInterpretation(null).setNote(null);
        }
    }
}
