package no.helseporten.record.store;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps medicines as products, and tells those that are in use or have been what they are. */
@Component
public class StoreMedications implements StoreRows<StoredMedication> {

    private final JdbcClient jdbc;
    private final TableRows<StoredMedication> medications;

    public StoreMedications(JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
        this.medications = new TableRows<>(jdbc, "record.medication", StoredMedication.class);
    }

    @Override
    public void replace(Collection<UUID> ids, List<StoredMedication> rows) {
        medications.replace("medication_id", ids, rows);
        jdbc.sql("""
                        update record.medicine m
                        set name = coalesce(d.name, m.name), code_system = d.code_system, code = d.code,
                            form = d.form, strength = d.strength
                        from record.medication d
                        where d.medication_id = m.medication_id and m.medication_id = any(:ids)
                        """).param("ids", ids.toArray(UUID[]::new)).update();
    }
}
