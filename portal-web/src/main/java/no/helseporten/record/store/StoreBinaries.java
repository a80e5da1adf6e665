package no.helseporten.record.store;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts bytes where a document waits for them, or parks them until one does. */
@Component
public class StoreBinaries implements StoreRows<StoredBinary> {

    private final JdbcClient jdbc;
    private final TableRows<StoredBinary> parked;

    public StoreBinaries(JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
        this.parked = new TableRows<>(jdbc, "record.parked_binary", StoredBinary.class);
    }

    @Override
    public void replace(Collection<UUID> ids, List<StoredBinary> rows) {
        UUID[] binaries = ids.toArray(UUID[]::new);
        parked.replace("binary_id", ids, rows);
        jdbc.sql("""
                        update record.content c
                        set bytes = b.bytes, size = coalesce(octet_length(b.bytes), 0),
                            content_type = coalesce(b.content_type, c.content_type), charset = b.charset
                        from unnest(:ids) as came (binary_id)
                        left join record.parked_binary b using (binary_id)
                        where c.binary_id = came.binary_id
                        """).param("ids", binaries).update();
        jdbc.sql("""
                        delete from record.parked_binary b
                        where b.binary_id = any(:ids)
                          and exists (select 1 from record.content c where c.binary_id = b.binary_id)
                        """).param("ids", binaries).update();
    }
}
