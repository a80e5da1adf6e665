package no.helseporten.record.store;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps who wrote and where. */
@Component
public class StoreParties implements StoreRows<StoredParty> {

    private final TableRows<StoredParty> parties;

    public StoreParties(JdbcTemplate jdbc) {
        this.parties = new TableRows<>(jdbc, "record.party", StoredParty.class);
    }

    @Override
    public void replace(Collection<UUID> ids, List<StoredParty> rows) {
        parties.replace("party_id", ids, rows);
    }
}
