package no.helseporten.record.store;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps medicines in use and before, each with what its medication tells, whichever of the two came first. */
@Component
public class StoreMedicines implements StoreRows<StoredMedicine> {

    private final JdbcClient jdbc;
    private final TableRows<StoredMedicine> medicines;

    public StoreMedicines(JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
        this.medicines = new TableRows<>(jdbc, "record.medicine", StoredMedicine.class);
    }

    @Override
    public void replace(Collection<UUID> ids, List<StoredMedicine> rows) {
        medicines.replace("medicine_id", ids, rows);
        jdbc.sql("""
                        update record.medicine m
                        set name = coalesce(d.name, m.name),
                            code_system = coalesce(d.code_system, m.code_system),
                            code = coalesce(d.code, m.code),
                            form = coalesce(d.form, m.form),
                            strength = coalesce(d.strength, m.strength)
                        from record.medication d
                        where d.medication_id = m.medication_id and m.medicine_id = any(:ids)
                        """).param("ids", ids.toArray(UUID[]::new)).update();
    }
}
