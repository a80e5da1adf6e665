package no.helseporten.sector.fhir;

import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * One resource that a source wants stored.
 *
 * @param path where it stands: {@code Bundle.entry[3].resource}, or its type when it came alone
 * @param id the source's own id of it
 * @param condition an identifier that tells which one to update, or that none may have yet
 * @param ifMatch our version that the update is made from
 */
record Entry(
        String path,
        Act act,
        Resource resource,
        @Nullable String id,
        @Nullable Condition condition,
        @Nullable String fullUrl,
        @Nullable String ifMatch) {

    enum Act {
        CREATE,
        /** Only when nothing matches the condition. */
        CREATE_IF_NONE,
        UPDATE
    }

    String type() {
        return resource.fhirType();
    }
}
