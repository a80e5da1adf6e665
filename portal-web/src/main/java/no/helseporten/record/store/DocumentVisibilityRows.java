package no.helseporten.record.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which documents a citizen hides from those she has given power of attorney. All versions of a document are hidden, or
 * none: an older one would tell what the newer one hides.
 */
@Component
public class DocumentVisibilityRows {

    private final JdbcClient jdbc;

    DocumentVisibilityRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A document that is as it should be already leaves no change. */
    public void set(PersonId person, UUID document, boolean hidden, PersonId by, Instant at) {
        lock(person, document);
        jdbc.sql("""
                        select version from record.versions(:person, :document) as version
                         where (version in (select id from record.hidden_documents(:person) as id)) <> :hidden
                        """)
                .param("person", person.value())
                .param("document", document)
                .param("hidden", hidden)
                .query(UUID.class)
                .list()
                .forEach(version -> append(new Change(person.value(), version, hidden, by.value(), at)));
    }

    /** Hides versions that have come of documents that are hidden, and of which they are versions. */
    void follow(UUID[] documents) {
        jdbc.sql("""
                        select distinct d.person_id, version as document_id, d.received_at as at
                          from record.document d
                         cross join lateral record.versions(d.person_id, d.document_id) as version
                         where d.document_id = any(:documents)
                           and exists (select from record.document_visibility v where v.person_id = d.person_id)
                           and version not in (select id from record.hidden_documents(d.person_id) as id)
                           and exists (select from record.versions(d.person_id, d.document_id) as other
                                        where other in (select id from record.hidden_documents(d.person_id) as id))
                        """)
                .param("documents", documents)
                .query((row, n) -> new Change(
                        Columns.id(row, "person_id"),
                        Columns.id(row, "document_id"),
                        true,
                        null,
                        Columns.instant(row, "at")))
                .list()
                .forEach(this::append);
    }

    /** Until the transaction ends: a new version marks those it replaces, and so waits for this, or this for it. */
    private void lock(PersonId person, UUID document) {
        jdbc.sql("""
                        select document_id from record.document
                         where person_id = :person and document_id in (select id from record.versions(:person, :document) as id)
                         order by document_id
                           for update
                        """)
                .param("person", person.value())
                .param("document", document)
                .query(row -> {});
    }

    private record Change(
            UUID person,
            UUID document,
            boolean hidden,
            @Nullable UUID by,
            Instant at) {}

    private void append(Change change) {
        jdbc.sql("""
                        insert into record.document_visibility (person_id, change_id, document_id, hidden, changed_by, at)
                        values (:person, :id, :document, :hidden, :by, :at)
                        """)
                .param("person", change.person())
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("document", change.document())
                .param("hidden", change.hidden())
                .param("by", change.by(), Types.OTHER)
                .param("at", change.at().atOffset(ZoneOffset.UTC))
                .update();
    }
}
