package no.helseporten.record.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import no.helseporten.access.Area;
import no.helseporten.access.Sight;
import no.helseporten.person.PersonId;
import no.helseporten.person.testing.PostgresDatabase;
import no.helseporten.record.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of a record for tests: each kind with its required columns, and what the test says of them. */
public final class RecordRows {

    static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    final JdbcClient jdbc;
    final PersonId person;
    private final Instant receivedAt;

    /** In a database of their own. */
    RecordRows() {
        this(JdbcClient.create(PostgresDatabase.with("record")), PersonId.create(), NOW);
    }

    /** In the record of somebody in this database. */
    public RecordRows(JdbcClient jdbc, PersonId person, Instant receivedAt) {
        this.jdbc = jdbc;
        this.person = person;
        this.receivedAt = receivedAt;
    }

    /** Whoever sees everything: the citizen herself. */
    Reader reader() {
        return reader(Sight.FULL);
    }

    Reader reader(Sight sight) {
        return readerAt(sight, NOW);
    }

    Reader readerAt(Sight sight, Instant now) {
        return new Reader(person, sight, EnumSet.allOf(Area.class), now);
    }

    /** Somebody who looks at her own record; not this one. */
    static Reader stranger() {
        return new Reader(PersonId.create(), Sight.FULL, EnumSet.allOf(Area.class), NOW);
    }

    public UUID document(Object... columns) {
        return insert(
                "document",
                "document_id",
                person,
                Map.of("status", "CURRENT", "kind_text", "Notat", "title", "Notat", "written_at", receivedAt),
                columns);
    }

    public UUID report(Object... columns) {
        return insert(
                "report",
                "report_id",
                person,
                Map.of("status", "FINAL", "category", "LABORATORY", "title", "Blodprøve", "taken_at", receivedAt),
                columns);
    }

    public UUID observation(Object... columns) {
        return insert(
                "observation",
                "observation_id",
                person,
                Map.of(
                        "status",
                        "FINAL",
                        "category",
                        "LABORATORY",
                        "analysis_key",
                        "hb",
                        "title",
                        "Hb",
                        "taken_at",
                        receivedAt,
                        "value_kind",
                        "NUMBER"),
                columns);
    }

    public UUID medicine(Object... columns) {
        return insert(
                "medicine",
                "medicine_id",
                person,
                Map.of("origin", "REQUEST", "state", "CURRENT", "name", "Paracet"),
                columns);
    }

    public UUID critical(Object... columns) {
        return insert(
                "critical",
                "critical_id",
                person,
                Map.of("category", "ALLERGY", "title", "Penicillin", "certainty", "CONFIRMED", "active", true),
                columns);
    }

    UUID condition(Object... columns) {
        return insert("condition", "condition_id", person, Map.of("title", "Smerter"), columns);
    }

    public UUID encounter(Object... columns) {
        return insert("encounter", "encounter_id", person, Map.of(), columns);
    }

    public void inReport(UUID report, int position, UUID observation) {
        jdbc.sql("insert into record.report_result values (?, ?, ?, ?)")
                .params(person.value(), report, position, observation)
                .update();
    }

    /** A part of a document or a report, of one byte. */
    public void content(UUID owner, int position, String type) {
        jdbc.sql(
                        "insert into record.content (person_id, owner_id, position, content_type, bytes, size) values (?, ?, ?, ?, ?, 1)")
                .params(person.value(), owner, position, type, new byte[] {'x'})
                .update();
    }

    void inGroup(UUID group, int position, UUID observation) {
        jdbc.sql("insert into record.observation_member values (?, ?, ?, ?)")
                .params(person.value(), group, position, observation)
                .update();
    }

    UUID insert(String table, String key, PersonId whose, Map<String, Object> required, Object... columns) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>(required);
        UUID id = UUID.randomUUID();
        row.put("person_id", whose.value());
        row.put(key, id);
        row.put("source", "123456789");
        row.put("received_at", receivedAt);
        for (int i = 0; i < columns.length; i += 2) {
            row.put((String) columns[i], columns[i + 1]);
        }
        row.replaceAll((name, value) -> value instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : value);
        jdbc.sql("insert into record." + table + " (" + String.join(", ", row.keySet()) + ") values (:"
                        + String.join(", :", row.keySet()) + ")")
                .params(row)
                .update();
        return (UUID) row.get(key);
    }
}
