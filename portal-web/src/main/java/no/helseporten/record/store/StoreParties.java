package no.helseporten.record.store;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who wrote and where. */
@Component
public class StoreParties implements StoreRows<StoredParty> {

    private final JdbcClient jdbc;
    private final TableRows<StoredParty> parties;

    public StoreParties(JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
        this.parties = new TableRows<>(jdbc, "record.party", StoredParty.class);
    }

    @Override
    public void replace(Collection<UUID> ids, List<StoredParty> rows) {
        jdbc.sql("delete from record.party where party_id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
        parties.insert(rows);
    }
}
