package no.helseporten.record.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code record.party}. */
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
        Instant updatedAt) {

    public enum Kind {
        PRACTITIONER,
        ROLE,
        ORGANISATION,
        LOCATION
    }
}
