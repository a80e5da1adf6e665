package no.helseporten.world.people.fhir;

import java.util.ArrayList;
import java.util.List;
import no.helseporten.world.people.Clinician;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DiagnosticReport.DiagnosticReportStatus;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.StringType;

/** A report in words: microbiology, pathology, imaging. */
public final class ReportEntry extends Entry<ReportEntry> {

    /** The fields of a report, as HL7's diagnostic service sections have them. */
    public enum Field {
        MICROBIOLOGY("MB"),
        PATHOLOGY("SP"),
        IMAGING("RAD"),
        HEART("CUS");

        private final String code;

        Field(String code) {
            this.code = code;
        }
    }

    private final DiagnosticReport report = new DiagnosticReport();
    private final List<Observation> findings = new ArrayList<>();
    private final Field field;
    private final String when;
    private final Clinician performer;

    ReportEntry(Chart chart, String name, Field field, String title, String when, Clinician performer) {
        super(chart);
        this.field = field;
        this.when = when;
        this.performer = performer;
        report.setId(chart.id(chart.timeline().nameOf(name, when)));
        report.setStatus(DiagnosticReportStatus.FINAL);
        report.addCategory(Codes.coded("http://terminology.hl7.org/CodeSystem/v2-0074", field.code));
        report.setCode(Codes.text(title));
        report.setSubject(chart.subject());
        report.setEffective(Times.dateTime(chart.timeline().at(when)));
        report.setIssuedElement(Times.instant(chart.timeline().at(when).plusDays(1)));
        report.addPerformer(Codes.organisation(performer.unit()));
        report.addResultsInterpreter(chart.practitioner(performer));
    }

    /** Found or not found. */
    public ReportEntry looksFor(String what, boolean found) {
        Observation observation = finding(what);
        observation.setValue(Codes.text(found ? "Påvist" : "Ikke påvist"));
        observation.addInterpretation(Codes.coded(Codes.INTERPRETATION, found ? "POS" : "NEG"));
        return this;
    }

    public ReportEntry says(String title, String text) {
        finding(title).setValue(new StringType(text));
        return this;
    }

    public ReportEntry conclusion(String text) {
        report.setConclusion(text);
        return this;
    }

    /** The report as it was written; the file lies among the person's papers. */
    public ReportEntry attached(String file) {
        String title = report.getCode().getText();
        report.addPresentedForm(
                Papers.paper(chart().person().key(), file, title).setTitle(title));
        return this;
    }

    public ReportEntry preliminary() {
        report.setStatus(DiagnosticReportStatus.PRELIMINARY);
        findings.forEach(finding -> finding.setStatus(ObservationStatus.PRELIMINARY));
        return this;
    }

    public ReportEntry during(VisitEntry visit) {
        report.setEncounter(Chart.reference(visit.encounter()));
        return this;
    }

    private Observation finding(String title) {
        Observation observation = new Observation();
        observation.setId(report.getIdPart() + "-" + (findings.size() + 1));
        observation.setStatus(ObservationStatus.FINAL);
        String category = field == Field.IMAGING || field == Field.HEART ? "imaging" : "laboratory";
        observation.addCategory(Codes.coded("http://terminology.hl7.org/CodeSystem/observation-category", category));
        observation.setCode(Codes.text(title));
        observation.setSubject(chart().subject());
        observation.setEffective(Times.dateTime(chart().timeline().at(when)));
        observation.addPerformer(chart().practitioner(performer));
        report.addResult(Chart.reference(observation));
        findings.add(observation);
        return observation;
    }

    @Override
    ReportEntry self() {
        return this;
    }

    @Override
    Iterable<DomainResource> resources() {
        List<DomainResource> resources = new ArrayList<>(findings);
        resources.add(report);
        return resources;
    }

    @Override
    Iterable<DomainResource> marked() {
        return resources();
    }
}
