package no.helseporten.world.people.fhir;

import java.util.ArrayList;
import java.util.List;
import no.helseporten.world.people.Clinician;
import no.helseporten.world.people.Organisations;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DiagnosticReport.DiagnosticReportStatus;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;

/**
 * Blood tests, told as a table: the first line names the analyses, each line after it is one sampling with one report.
 * {@code -} was not measured. The lipids of one sampling become a group that belongs together.
 */
public final class BloodTestsEntry extends Entry<BloodTestsEntry> {

    private static final String OBSERVATION_CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category";
    private static final String REPORT_CATEGORY = "http://terminology.hl7.org/CodeSystem/v2-0074";

    private final List<DiagnosticReport> reports = new ArrayList<>();
    private final List<Observation> observations = new ArrayList<>();
    private final Clinician performer;
    private final boolean woman;
    private final boolean olderAddress;

    BloodTestsEntry(Chart chart, String table, Clinician performer) {
        super(chart);
        this.performer = performer;
        this.woman = chart.isWoman();
        this.olderAddress = performer.unit().equals(Organisations.SOLBAKKEN);
        List<String> lines = table.lines().filter(line -> !line.isBlank()).toList();
        List<Analysis> analyses = List.of(lines.getFirst().strip().split("\\s+")).stream()
                .map(Analysis::valueOf)
                .toList();
        lines.stream().skip(1).forEach(line -> sampling(analyses, line.strip().split("\\s*\\|\\s*")));
    }

    /** @param cells when, and the values */
    private void sampling(List<Analysis> analyses, String[] cells) {
        String when = cells[0];
        String[] values = cells[1].strip().split("\\s+");
        String name = chart().timeline().nameOf("blood-" + performer.hprNumber() + "-" + slug(when), when);
        List<Observation> lipids = new ArrayList<>();
        List<Observation> shown = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (!values[i].equals("-")) {
                Observation observation = observation(name, analyses.get(i), when, values[i]);
                (analyses.get(i).isLipid() ? lipids : shown).add(observation);
            }
        }
        if (!lipids.isEmpty()) {
            shown.add(group(name, when, lipids));
        }
        report(name, when, shown);
    }

    private Observation observation(String name, Analysis analysis, String when, String value) {
        Observation observation = bare(name + "-" + slug(analysis.name()), when);
        Quantity quantity = analysis.quantity(value);
        observation.setCode(analysis.toFhir(olderAddress));
        observation.setValue(quantity);
        observation.addReferenceRange(analysis.range(woman));
        observation.addInterpretation(Codes.coded(Codes.INTERPRETATION, analysis.interpretation(quantity, woman)));
        return observation;
    }

    private Observation group(String name, String when, List<Observation> members) {
        Observation group = bare(name + "-lipids", when);
        group.setCode(Codes.text("Lipider"));
        members.forEach(member -> group.addHasMember(Chart.reference(member)));
        return group;
    }

    private Observation bare(String name, String when) {
        Observation observation = new Observation();
        observation.setId(chart().id(name));
        observation.setStatus(ObservationStatus.FINAL);
        observation.addCategory(Codes.coded(OBSERVATION_CATEGORY, "laboratory"));
        observation.setSubject(chart().subject());
        observation.setEffective(Times.dateTime(chart().timeline().at(when)));
        observation.addPerformer(chart().practitioner(performer));
        observations.add(observation);
        return observation;
    }

    private void report(String name, String when, List<Observation> shown) {
        DiagnosticReport report = new DiagnosticReport();
        report.setId(chart().id(name));
        report.setStatus(DiagnosticReportStatus.FINAL);
        report.addCategory(Codes.coded(REPORT_CATEGORY, "LAB"));
        report.setCode(Codes.text("Blodprøver"));
        report.setSubject(chart().subject());
        report.setEffective(Times.dateTime(chart().timeline().at(when)));
        report.setIssuedElement(Times.instant(chart().timeline().at(when).plusHours(5)));
        report.addPerformer(Codes.organisation(performer.unit()));
        shown.forEach(observation -> report.addResult(Chart.reference(observation)));
        reports.add(report);
    }

    /** More is to come; the values may change. */
    public BloodTestsEntry preliminary() {
        reports.forEach(report -> report.setStatus(DiagnosticReportStatus.PRELIMINARY));
        observations.forEach(observation -> observation.setStatus(ObservationStatus.PRELIMINARY));
        return this;
    }

    /** These values came instead of others. */
    public BloodTestsEntry corrected(String why) {
        reports.forEach(report -> report.setStatus(DiagnosticReportStatus.CORRECTED));
        observations.forEach(observation ->
                observation.setStatus(ObservationStatus.CORRECTED).addNote().setText(why));
        return this;
    }

    /** What the laboratory or the doctor says of the whole. */
    public BloodTestsEntry conclusion(String text) {
        reports.forEach(report -> report.setConclusion(text));
        return this;
    }

    private static String slug(String text) {
        return text.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    @Override
    BloodTestsEntry self() {
        return this;
    }

    @Override
    Iterable<DomainResource> resources() {
        List<DomainResource> resources = new ArrayList<>(observations);
        resources.addAll(reports);
        return resources;
    }

    @Override
    Iterable<DomainResource> marked() {
        return resources();
    }
}
