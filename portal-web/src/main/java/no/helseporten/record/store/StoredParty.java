package no.helseporten.record.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code record.party}.
 *
 * @param officialNumber HPR number of a practitioner, also of the one a role is of; organisation number of an organisation
 * @param personId the person that a practitioner is here
 * @param active false for a role that is over
 */
public record StoredParty(
        UUID partyId,
        String source,
        Kind kind,
        @Nullable String name,
        @Nullable String role,
        @Nullable UUID practitionerId,
        @Nullable UUID organisationId,
        @Nullable UUID partOf,
        @Nullable String phone,
        @Nullable String officialNumber,
        @Nullable UUID personId,
        boolean active,
        Instant updatedAt) {

    public enum Kind {
        PRACTITIONER,
        ROLE,
        ORGANISATION,
        LOCATION
    }
}
