package no.helseporten.record.store;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps allergies, intolerances and warnings. */
@Component
public class StoreCritical implements StoreRows<StoredCritical> {

    private final JdbcClient jdbc;
    private final TableRows<StoredCritical> critical;

    public StoreCritical(JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
        this.critical = new TableRows<>(jdbc, "record.critical", StoredCritical.class);
    }

    @Override
    public void replace(Collection<UUID> ids, List<StoredCritical> rows) {
        jdbc.sql("delete from record.critical where critical_id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
        critical.insert(rows);
    }
}
