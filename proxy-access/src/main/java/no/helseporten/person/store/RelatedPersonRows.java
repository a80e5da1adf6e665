package no.helseporten.person.store;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Who is related to whom, as the sources tell it. */
@Component
public class RelatedPersonRows {

    public record Row(
            PersonId person,
            UUID relatedPersonId,
            String source,
            @Nullable PersonId relative,
            @Nullable String relationship,
            @Nullable String name,
            boolean active,
            OffsetDateTime updatedAt) {}

    private final JdbcClient jdbc;

    RelatedPersonRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A relation is told anew as a whole; it may also have moved to another patient. */
    public void upsert(List<Row> rows) {
        SqlArrayValue ids = column("uuid", rows, Row::relatedPersonId);
        jdbc.sql("delete from person.related_person where related_person_id = any(?)")
                .param(ids)
                .update();
        jdbc.sql("""
                        insert into person.related_person (person_id, related_person_id, source, relative_id,
                          relationship, name, active, updated_at)
                        select * from unnest(:persons, :ids, :sources, :relatives, :relationships, :names, :actives, :times)
                        """)
                .param("persons", column("uuid", rows, row -> row.person().value()))
                .param("ids", ids)
                .param("sources", column("text", rows, Row::source))
                .param(
                        "relatives",
                        column(
                                "uuid",
                                rows,
                                row -> row.relative() == null
                                        ? null
                                        : row.relative().value()))
                .param("relationships", column("text", rows, Row::relationship))
                .param("names", column("text", rows, Row::name))
                .param("actives", column("boolean", rows, Row::active))
                .param("times", column("timestamptz", rows, Row::updatedAt))
                .update();
    }

    private static SqlArrayValue column(String type, List<Row> rows, Function<Row, ? extends @Nullable Object> value) {
        return new SqlArrayValue(type, rows.stream().map(value).toArray());
    }
}
