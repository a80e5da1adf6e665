package no.helseporten.record.store;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the visits that documents and results belong to. */
@Component
public class StoreEncounters implements StoreRows<StoredEncounter> {

    private final TableRows<StoredEncounter> encounters;

    public StoreEncounters(JdbcTemplate jdbc) {
        this.encounters = new TableRows<>(jdbc, "record.encounter", StoredEncounter.class);
    }

    @Override
    public void replace(Collection<UUID> ids, List<StoredEncounter> rows) {
        encounters.replace("encounter_id", ids, rows);
    }
}
