package no.helseporten.sector.fhir.read;

import no.helseporten.sector.fhir.Refusal;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** The refusals of a question that cannot be understood. */
final class Unreadable {

    private Unreadable() {}

    static Refusal parameter(String text) {
        return new Refusal(400, IssueType.INVALID, text);
    }

    static Refusal unknown(String text) {
        return new Refusal(400, IssueType.NOTSUPPORTED, text);
    }
}
