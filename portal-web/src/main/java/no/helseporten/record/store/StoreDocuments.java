package no.helseporten.record.store;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps documents with what they consist of, and marks what a newer one replaces, whichever came first. */
@Component
public class StoreDocuments implements StoreRows<DocumentRows> {

    private final JdbcClient jdbc;
    private final TableRows<StoredDocument> documents;
    private final StoreContents contents;
    private final DocumentVisibilityRows visibility;

    public StoreDocuments(JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
        this.documents = new TableRows<>(jdbc, "record.document", StoredDocument.class);
        this.contents = new StoreContents(jdbc);
        this.visibility = new DocumentVisibilityRows(this.jdbc);
    }

    @Override
    public void replace(Collection<UUID> ids, List<DocumentRows> rows) {
        UUID[] documentIds = ids.toArray(UUID[]::new);
        contents.replace(rows.stream().flatMap(row -> row.contents().stream()).toList(), () -> delete(documentIds));
        documents.insert(rows.stream().map(DocumentRows::document).toList());
        jdbc.sql("""
                        update record.document old
                        set status = 'SUPERSEDED'
                        from record.document newer
                        where newer.replaces = old.document_id and newer.person_id = old.person_id
                          and newer.source = old.source and old.status = 'CURRENT'
                          and (old.document_id = any(:ids) or newer.document_id = any(:ids))
                        """).param("ids", documentIds).update();
        visibility.follow(documentIds);
    }

    private void delete(UUID[] ids) {
        jdbc.sql("""
                        delete from record.content c
                        using record.document d
                        where d.document_id = any(:ids) and c.person_id = d.person_id and c.owner_id = d.document_id
                        """).param("ids", ids).update();
        jdbc.sql("delete from record.document where document_id = any(:ids)")
                .param("ids", ids)
                .update();
    }
}
