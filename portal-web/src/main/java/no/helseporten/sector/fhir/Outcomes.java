package no.helseporten.sector.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;

/** Writes what is said back to a source. */
final class Outcomes {

    private Outcomes() {}

    static OperationOutcome of(List<Problem> problems) {
        OperationOutcome outcome = new OperationOutcome();
        for (Problem problem : problems) {
            outcome.addIssue(issue(IssueSeverity.ERROR, problem.type(), problem.path(), problem.text()));
        }
        return outcome;
    }

    static OperationOutcome ofIssues(List<OperationOutcomeIssueComponent> issues) {
        OperationOutcome outcome = new OperationOutcome();
        issues.forEach(outcome::addIssue);
        return outcome;
    }

    static OperationOutcomeIssueComponent information(String path, String text) {
        return issue(IssueSeverity.INFORMATION, IssueType.INFORMATIONAL, path, text);
    }

    static OperationOutcomeIssueComponent warning(String path, String text) {
        return issue(IssueSeverity.WARNING, IssueType.PROCESSING, path, text);
    }

    private static OperationOutcomeIssueComponent issue(
            IssueSeverity severity, IssueType type, String path, String text) {
        OperationOutcomeIssueComponent issue = new OperationOutcomeIssueComponent()
                .setSeverity(severity)
                .setCode(type)
                .setDiagnostics(text);
        if (!path.isEmpty()) {
            issue.addExpression(path);
        }
        return issue;
    }
}
