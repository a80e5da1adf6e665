package no.helseporten.sector.fhir;

import java.util.ArrayList;
import java.util.List;
import no.helseporten.person.fhir.Findings;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;

/** What the modules find in one entry. */
final class EntryFindings implements Findings {

    private final Entry entry;
    private final List<Problem> problems = new ArrayList<>();
    private final List<OperationOutcomeIssueComponent> issues = new ArrayList<>();

    EntryFindings(Entry entry) {
        this.entry = entry;
    }

    @Override
    public void error(String path, String text) {
        add(Problem.unprocessable(inMessage(path), text));
    }

    @Override
    public void warning(String path, String text) {
        issues.add(Outcomes.warning(inMessage(path), text));
    }

    @Override
    public void conflict(String path, String text) {
        add(Problem.conflict(inMessage(path), text));
    }

    void inform(String text) {
        issues.add(Outcomes.information(entry.path(), text));
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    List<Problem> problems() {
        return problems;
    }

    List<OperationOutcomeIssueComponent> issues() {
        return issues;
    }

    /** {@code Observation.code} is {@code Bundle.entry[3].resource.code}. */
    private String inMessage(String path) {
        String type = entry.type();
        return path.equals(type) || path.startsWith(type + ".") ? entry.path() + path.substring(type.length()) : path;
    }
}
