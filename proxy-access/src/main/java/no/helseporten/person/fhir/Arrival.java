package no.helseporten.person.fhir;

import java.time.Instant;
import java.util.UUID;
import no.helseporten.person.PersonId;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * One resource on its way in.
 *
 * @param id our id of it, the same for every version from the same source
 * @param source who sent it: an organisation number
 * @param patient the person it is about; absent for kinds that are about nobody (Practitioner, Organization), and for a
 *     Patient, whose person its intake decides
 * @param references where its references lead
 * @param findings where to tell what is wrong with it
 */
public record Arrival<R extends Resource>(
        UUID id,
        R resource,
        String source,
        @Nullable PersonId patient,
        References references,
        Findings findings,
        Instant receivedAt) {

    /** The person it is about, for kinds that the door never hands over without one. */
    public PersonId person() {
        if (patient == null) {
            throw new IllegalStateException(resource.fhirType() + " arrived without a person");
        }
        return patient;
    }
}
