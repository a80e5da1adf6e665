package no.helseporten.record.store;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps what medicines are for. */
@Component
public class StoreConditions implements StoreRows<StoredCondition> {

    private final TableRows<StoredCondition> conditions;

    public StoreConditions(JdbcTemplate jdbc) {
        this.conditions = new TableRows<>(jdbc, "record.condition", StoredCondition.class);
    }

    @Override
    public void replace(Collection<UUID> ids, List<StoredCondition> rows) {
        conditions.replace("condition_id", ids, rows);
    }
}
