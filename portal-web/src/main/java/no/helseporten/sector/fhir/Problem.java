package no.helseporten.sector.fhir;

import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * Something that makes a message, or one entry of a batch, impossible to store.
 *
 * @param status HTTP's word for it
 * @param path where, as FHIRPath: {@code Bundle.entry[3].resource.subject}
 * @param text what is wrong and what to do, without personal data
 */
record Problem(int status, IssueType type, String path, String text) {

    static Problem invalid(String path, String text) {
        return new Problem(400, IssueType.INVALID, path, text);
    }

    static Problem forbidden(String path, String text) {
        return new Problem(403, IssueType.FORBIDDEN, path, text);
    }

    static Problem notAllowed(String path, String text) {
        return new Problem(405, IssueType.NOTSUPPORTED, path, text);
    }

    static Problem conflict(String path, String text) {
        return new Problem(409, IssueType.CONFLICT, path, text);
    }

    static Problem precondition(String path, String text) {
        return new Problem(412, IssueType.CONFLICT, path, text);
    }

    static Problem unknownReference(String path, String text) {
        return new Problem(412, IssueType.NOTFOUND, path, text);
    }

    static Problem unprocessable(String path, String text) {
        return new Problem(422, IssueType.PROCESSING, path, text);
    }

    boolean isWithin(String entryPath) {
        return path.equals(entryPath) || path.startsWith(entryPath + ".");
    }
}
