package no.helseporten.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.helseporten.record.Document;
import no.helseporten.record.DocumentFilter;
import no.helseporten.record.Reader;
import no.helseporten.ui.KeyedPage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the documents that a reader sees. */
@Component
public class ReadDocuments {

    /**
     * The documents that a reader sees, with the names of those who wrote them. That one is replaced is said only when the
     * newer one is in sight too.
     */
    static final String OPEN_DOCUMENTS = """
            select d.document_id, d.title, d.kind_group, d.kind_text, d.written_at, d.written_precision, d.received_at,
                   d.status = 'SUPERSEDED'
                     and (not exists (select from record.document n where n.person_id = d.person_id and n.replaces = d.document_id)
                       or exists (select from %1$s n where n.replaces = d.document_id)) as superseded,
                   d.hidden_from_parents as exempted,
                   d.document_id in (select id from record.hidden_documents(:person) as id) as hidden,
                   coalesce(author.name, d.author_text) as author, author.role as author_role,
                   coalesce(place.name, d.place_text, visit_place.name, visit.place_text) as place,
                   coalesce(place.phone, visit_place.phone) as place_phone, visit.title as visit,
                   greatest(d.received_at, d.visible_from) as came_at,
                   -- Correspondence with her, and not the referrals (I01) between those who treat her.
                   coalesce(d.kind_group, '') = 'I' and left(coalesce(d.kind_code, ''), 3) <> 'I01' as is_letter
              from %1$s d
              left join record.author author on author.party_id = d.author_id
              left join record.place place on place.party_id = coalesce(d.place_id, author.organisation_id)
              left join record.encounter visit
                     on visit.person_id = d.person_id and visit.encounter_id = d.encounter_id and not visit.withheld
              left join record.place visit_place on visit_place.party_id = visit.place_id
            """.formatted(InSight.DOCUMENTS);

    private final JdbcClient jdbc;

    ReadDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first, {@code size} at a time, from below the document {@code older}. */
    public KeyedPage<Document> page(Reader reader, DocumentFilter filter, @Nullable UUID older, int size) {
        List<Document> found = jdbc.sql("select * from (" + OPEN_DOCUMENTS + """
                        ) d
                         where (:text::text is null or concat_ws(' ', title, kind_text, author, place) ilike :text)
                           and (:group::text is null or coalesce(kind_group, '-') = :group)
                           and (:place::uuid is null or md5(place)::uuid = :place)
                           and (:year::int is null or extract(year from written_at at time zone 'Europe/Oslo') = :year)
                           and (:older::uuid is null or (written_at, document_id) <
                                (select k.written_at, k.document_id from %s k where k.document_id = :older))
                         order by written_at desc, document_id desc
                         limit :size
                        """.formatted(InSight.DOCUMENTS))
                .params(InSight.of(reader))
                .param("text", filter.text() == null ? null : "%" + escaped(filter.text()) + "%")
                .param("group", filter.group())
                .param("place", filter.place())
                .param("year", filter.year())
                .param("older", older)
                .param("size", size + 1)
                .query(ReadDocuments::document)
                .list();
        return Pages.cut(found, size, Document::id);
    }

    public Optional<Document> byId(Reader reader, UUID id) {
        return jdbc.sql(OPEN_DOCUMENTS + " where d.document_id = :id")
                .params(InSight.of(reader))
                .param("id", id)
                .query(ReadDocuments::document)
                .optional();
    }

    static Document document(ResultSet row, int number) throws SQLException {
        return new Document(
                Columns.id(row, "document_id"),
                row.getString("title"),
                row.getString("kind_group"),
                row.getString("kind_text"),
                Columns.when(row, "written"),
                row.getString("author"),
                row.getString("author_role"),
                row.getString("place"),
                row.getString("place_phone"),
                row.getString("visit"),
                row.getBoolean("superseded"),
                row.getBoolean("exempted"),
                row.getBoolean("hidden"),
                Columns.instant(row, "received_at"));
    }

    /** The text as itself inside a {@code like} pattern. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
