package no.helseporten.sector.fhir;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;

/**
 * What became of one entry.
 *
 * @param version the one that is stored now
 * @param created whether it was not there before
 * @param issues what the source should know
 */
record Stored(
        Item item,
        UUID id,
        int version,
        boolean created,
        Instant lastModified,
        List<OperationOutcomeIssueComponent> issues) {

    /** In the source's own name, else in ours; both are understood when it comes back. */
    String location() {
        String id = item.entry().id() != null && item.createIfNone().isEmpty()
                ? item.entry().id()
                : id().toString();
        return item.type() + "/" + id;
    }
}
