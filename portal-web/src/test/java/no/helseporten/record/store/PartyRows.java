package no.helseporten.record.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.helseporten.record.store.StoredParty.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who wrote and where, for tests: each row newer than the one before. */
public final class PartyRows {

    static final String SOMEBODY = "999999999";

    private final StoreParties store;
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    public PartyRows(JdbcTemplate jdbc) {
        store = new StoreParties(jdbc);
    }

    UUID practitioner(@Nullable String hpr, @Nullable String name) {
        return practitioner(hpr, name, "Lege", null);
    }

    public UUID practitioner(
            @Nullable String hpr, @Nullable String name, @Nullable String profession, @Nullable UUID person) {
        return add(Kind.PRACTITIONER, SOMEBODY, name, profession, null, null, null, hpr, person, true);
    }

    public UUID role(@Nullable UUID practitioner, @Nullable UUID organisation) {
        return role(practitioner, organisation, null, null, true);
    }

    UUID role(
            @Nullable UUID practitioner,
            @Nullable UUID organisation,
            @Nullable String hpr,
            @Nullable String name,
            boolean held) {
        return add(Kind.ROLE, SOMEBODY, name, "Overlege", practitioner, organisation, null, hpr, null, held);
    }

    UUID organisation(@Nullable String number, String name, @Nullable UUID partOf) {
        return organisation(SOMEBODY, number, name, partOf);
    }

    public UUID organisation(String source, @Nullable String number, String name, @Nullable UUID partOf) {
        return add(Kind.ORGANISATION, source, name, null, null, null, partOf, number, null, true);
    }

    UUID location(String name, @Nullable UUID organisation) {
        return add(Kind.LOCATION, SOMEBODY, name, null, null, organisation, null, null, null, true);
    }

    /** What a party is part of, told afterwards. */
    void store(StoredParty party) {
        store.replace(List.of(party.partyId()), List.of(party));
    }

    private UUID add(
            Kind kind,
            String source,
            @Nullable String name,
            @Nullable String role,
            @Nullable UUID practitioner,
            @Nullable UUID organisation,
            @Nullable UUID partOf,
            @Nullable String number,
            @Nullable UUID person,
            boolean active) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        now = now.plusSeconds(1);
        store(new StoredParty(
                id, source, kind, name, role, practitioner, organisation, partOf, null, number, person, active, now));
        return id;
    }
}
