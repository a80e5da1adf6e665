package no.helseporten.record.store;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps what documents and reports consist of. Bytes that come as a Binary of their own are sent once only, so they
 * outlive a new version of the document that refers to them.
 */
class StoreContents {

    private final JdbcClient jdbc;
    private final TableRows<StoredContent> contents;

    StoreContents(JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
        this.contents = new TableRows<>(jdbc, "record.content", StoredContent.class);
    }

    /** @param owned deletes the contents of the owners' earlier versions; called once the bytes they share are safe */
    void replace(List<StoredContent> rows, Runnable owned) {
        UUID[] binaries = rows.stream()
                .map(StoredContent::binaryId)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(UUID[]::new);
        if (binaries.length > 0) {
            park(binaries);
        }
        owned.run();
        contents.insert(rows);
        if (binaries.length > 0) {
            fill(binaries);
        }
    }

    private void park(UUID[] binaries) {
        // For the length of this call only: fill takes them out again, so their sender is not told.
        jdbc.sql("""
                        insert into record.parked_binary
                          (binary_id, source, content_type, charset, bytes, received_at)
                        select distinct on (binary_id) binary_id, '', content_type, charset, bytes, now()
                        from record.content
                        where binary_id = any(:binaries) and bytes is not null
                        on conflict (binary_id) do nothing
                        """).param("binaries", binaries).update();
    }

    private void fill(UUID[] binaries) {
        jdbc.sql("""
                        update record.content c
                        set bytes = b.bytes, size = octet_length(b.bytes), content_type = b.content_type,
                            charset = b.charset
                        from record.parked_binary b
                        where b.binary_id = c.binary_id and c.binary_id = any(:binaries) and c.bytes is null
                        """).param("binaries", binaries).update();
        jdbc.sql("""
                        delete from record.parked_binary b
                        where b.binary_id = any(:binaries)
                          and exists (select 1 from record.content c
                                      where c.binary_id = b.binary_id and c.bytes is not null)
                        """).param("binaries", binaries).update();
    }
}
