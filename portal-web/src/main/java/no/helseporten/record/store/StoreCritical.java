package no.helseporten.record.store;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps allergies, intolerances and warnings. */
@Component
public class StoreCritical implements StoreRows<StoredCritical> {

    private final TableRows<StoredCritical> critical;

    public StoreCritical(JdbcTemplate jdbc) {
        this.critical = new TableRows<>(jdbc, "record.critical", StoredCritical.class);
    }

    @Override
    public void replace(Collection<UUID> ids, List<StoredCritical> rows) {
        critical.replace("critical_id", ids, rows);
    }
}
