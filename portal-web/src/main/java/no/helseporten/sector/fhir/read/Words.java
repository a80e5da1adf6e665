package no.helseporten.sector.fhir.read;

import no.helseporten.blocking.decision.Answer;
import no.helseporten.blocking.decision.Opens;
import no.helseporten.sector.fhir.Refusal;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** What is said to a reader who is not given something. The words never tell whether there is anything. */
final class Words {

    private Words() {}

    /** The same for what is blocked, what is somebody else's and what never was. */
    static Refusal nothingOpen() {
        return new Refusal(
                404,
                IssueType.NOTFOUND,
                "There is nothing here that is open to you. If something of the record is withheld, a search of the"
                        + " record tells so, and how it may open.");
    }

    /** Why nothing at all can be given to this reader now. */
    static Refusal closed(Answer.Reason reason) {
        return switch (reason) {
            case NO_REASON ->
                new Refusal(
                        403,
                        IssueType.BUSINESSRULE,
                        "NO_REASON: breaking the glass (purpose of use BTG) needs a reason in the purpose of use"
                                + " details.");
            case UNREADABLE ->
                new Refusal(
                        503,
                        IssueType.TRANSIENT,
                        "UNREADABLE: what patients have blocked cannot be read now, so nothing is given. Try again in a"
                                + " while.");
            case NO_POLICY ->
                new Refusal(
                        503,
                        IssueType.EXCEPTION,
                        "NO_POLICY: no policy for blocks applies today, so nothing is given. Tell whoever runs this"
                                + " portal.");
            case BLOCKED, UNTOLD_KIND -> nothingOpen();
        };
    }

    /** That something of the channel is withheld and how it may open; never what, or how much. */
    static OperationOutcome padlock(Opens opens) {
        String how =
                switch (opens) {
                    case IN_EMERGENCY ->
                        "In an emergency some of it may open with the purpose of use BTG and a reason; the patient is"
                                + " always told.";
                    case WITH_CONSENT, NEVER -> "The patient alone can open it: ask her.";
                };
        OperationOutcome outcome = new OperationOutcome();
        outcome.addIssue()
                .setSeverity(IssueSeverity.INFORMATION)
                .setCode(IssueType.SUPPRESSED)
                .setDiagnostics("Something is withheld because the patient has blocked it. " + how);
        return outcome;
    }
}
