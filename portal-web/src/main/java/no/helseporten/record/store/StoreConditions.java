package no.helseporten.record.store;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what medicines are for. */
@Component
public class StoreConditions implements StoreRows<StoredCondition> {

    private final JdbcClient jdbc;
    private final TableRows<StoredCondition> conditions;

    public StoreConditions(JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
        this.conditions = new TableRows<>(jdbc, "record.condition", StoredCondition.class);
    }

    @Override
    public void replace(Collection<UUID> ids, List<StoredCondition> rows) {
        jdbc.sql("delete from record.condition where condition_id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
        conditions.insert(rows);
    }
}
