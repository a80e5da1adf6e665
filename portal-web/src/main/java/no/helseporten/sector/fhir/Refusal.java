package no.helseporten.sector.fhir;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** Ends a request with an OperationOutcome, and undoes what it has stored. */
public final class Refusal extends BaseServerResponseException {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    Refusal(List<Problem> problems) {
        super(statusOf(problems), "Refused with " + problems.size() + " problems", Outcomes.of(problems));
        this.problems = problems;
    }

    public Refusal(int status, IssueType type, String text) {
        this(List.of(new Problem(status, type, "", text)));
    }

    List<Problem> problems() {
        return problems;
    }

    /** The problems' own when they agree; else that the message cannot be processed. */
    private static int statusOf(List<Problem> problems) {
        List<Integer> statuses =
                problems.stream().map(Problem::status).distinct().toList();
        return statuses.size() == 1 ? statuses.getFirst() : 422;
    }
}
