package no.helseporten.record.store;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the visits that documents and results belong to. */
@Component
public class StoreEncounters implements StoreRows<StoredEncounter> {

    private final JdbcClient jdbc;
    private final TableRows<StoredEncounter> encounters;

    public StoreEncounters(JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
        this.encounters = new TableRows<>(jdbc, "record.encounter", StoredEncounter.class);
    }

    @Override
    public void replace(Collection<UUID> ids, List<StoredEncounter> rows) {
        jdbc.sql("delete from record.encounter where encounter_id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
        encounters.insert(rows);
    }
}
