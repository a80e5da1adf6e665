package no.helseporten.sector.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Every resource as it came; a whole message in each call. */
@Component
public class Originals {

    /** Stands where a resource is about nobody. */
    public static final UUID NOBODY = new UUID(0, 0);

    private static final int CHARACTERS_IN_ONE_STATEMENT = 4_000_000;

    /**
     * @param version ours, counted from 1
     * @param sourceVersion what the source itself calls this version
     */
    public record Original(
            UUID person,
            UUID resource,
            String source,
            String type,
            int version,
            @Nullable String sourceVersion,
            @Nullable Instant sourceUpdated,
            byte[] digest,
            String json,
            Instant receivedAt) {}

    /** What is known of a stored one without reading it. */
    public record Stored(
            UUID person,
            String type,
            int version,
            @Nullable String sourceVersion,
            @Nullable Instant sourceUpdated,
            byte[] digest,
            Instant receivedAt) {}

    /** One as it came, for giving it out. */
    public record Kept(
            UUID person, UUID resource, String source, String type, int version, String json, Instant receivedAt) {}

    /** Whose a resource is and of which kind. */
    public record Owned(UUID person, String type) {}

    private final JdbcClient jdbc;

    Originals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these resources that are stored; nobody else changes them until the transaction ends. */
    public Map<UUID, Stored> lock(Collection<UUID> resources) {
        Map<UUID, Stored> stored = new HashMap<>();
        jdbc.sql("""
                        select resource_id, person_id, type, version, source_version, source_updated, digest, received_at
                        from sector.original where resource_id = any(?) order by resource_id for update
                        """).param(new SqlArrayValue("uuid", resources.toArray())).query(row -> {
            OffsetDateTime updated = row.getObject("source_updated", OffsetDateTime.class);
            stored.put(
                    row.getObject("resource_id", UUID.class),
                    new Stored(
                            row.getObject("person_id", UUID.class),
                            row.getString("type"),
                            row.getInt("version"),
                            row.getString("source_version"),
                            updated == null ? null : updated.toInstant(),
                            row.getBytes("digest"),
                            row.getObject("received_at", OffsetDateTime.class).toInstant()));
        });
        return stored;
    }

    /** Those of these ids of ours that stand for a resource of this source. */
    public Set<UUID> ofSource(String source, Collection<UUID> resources) {
        return new HashSet<>(
                jdbc.sql("select resource_id from sector.original where source = ? and resource_id = any(?)")
                        .param(source)
                        .param(new SqlArrayValue("uuid", resources.toArray()))
                        .query(UUID.class)
                        .list());
    }

    public Map<UUID, Kept> read(Collection<UUID> resources) {
        Map<UUID, Kept> kept = new HashMap<>();
        jdbc.sql("""
                        select person_id, resource_id, source, type, version, json, received_at
                        from sector.original where resource_id = any(?)
                        """).param(new SqlArrayValue("uuid", resources.toArray())).query(row -> {
            UUID resource = row.getObject("resource_id", UUID.class);
            kept.put(
                    resource,
                    new Kept(
                            row.getObject("person_id", UUID.class),
                            resource,
                            row.getString("source"),
                            row.getString("type"),
                            row.getInt("version"),
                            row.getString("json"),
                            row.getObject("received_at", OffsetDateTime.class).toInstant()));
        });
        return kept;
    }

    /** Those of these resources that have come. */
    public Map<UUID, Owned> owners(Collection<UUID> resources) {
        Map<UUID, Owned> owners = new HashMap<>();
        jdbc.sql("select resource_id, person_id, type from sector.original where resource_id = any(?)")
                .param(new SqlArrayValue("uuid", resources.toArray()))
                .query(row -> {
                    owners.put(
                            row.getObject("resource_id", UUID.class),
                            new Owned(row.getObject("person_id", UUID.class), row.getString("type")));
                });
        return owners;
    }

    /** When each resource of a kind came about a person. */
    public Map<UUID, Instant> receivedAt(UUID person, String type) {
        Map<UUID, Instant> times = new HashMap<>();
        jdbc.sql("select resource_id, received_at from sector.original where person_id = ? and type = ?")
                .param(person)
                .param(type)
                .query(row -> {
                    times.put(
                            row.getObject("resource_id", UUID.class),
                            row.getObject("received_at", OffsetDateTime.class).toInstant());
                });
        return times;
    }

    /**
     * Those of these persons that a source has sent something of. That it told who looked, told a block or answered a
     * question does not make it keep anything of hers.
     */
    public Set<UUID> personsOf(String source, Collection<UUID> persons) {
        return new HashSet<>(jdbc.sql("""
                        select p.id from unnest(?) as p(id)
                         where exists (select from sector.original o where o.person_id = p.id and o.source = ?
                                          and o.type not in ('AuditEvent', 'Consent', 'Task'))
                        """)
                .param(new SqlArrayValue("uuid", persons.toArray()))
                .param(source)
                .query(UUID.class)
                .list());
    }

    public void save(List<Original> originals) {
        List<Original> portion = new ArrayList<>();
        int characters = 0;
        for (Original original : originals) {
            portion.add(original);
            characters += original.json().length();
            if (characters > CHARACTERS_IN_ONE_STATEMENT) {
                upsert(portion);
                portion.clear();
                characters = 0;
            }
        }
        if (!portion.isEmpty()) {
            upsert(portion);
        }
    }

    private void upsert(List<Original> originals) {
        jdbc.sql("""
                        insert into sector.original (person_id, resource_id, source, type, version, source_version,
                          source_updated, digest, json, received_at)
                        select * from unnest(:persons, :resources, :sources, :types, :versions, :sourceVersions,
                          :sourceUpdates, :digests, :jsons, :times)
                        on conflict (resource_id) do update set person_id = excluded.person_id,
                          version = excluded.version, source_version = excluded.source_version,
                          source_updated = excluded.source_updated, digest = excluded.digest, json = excluded.json,
                          received_at = excluded.received_at
                        """)
                .param("persons", column("uuid", originals, Original::person))
                .param("resources", column("uuid", originals, Original::resource))
                .param("sources", column("text", originals, Original::source))
                .param("types", column("text", originals, Original::type))
                .param("versions", column("integer", originals, Original::version))
                .param("sourceVersions", column("text", originals, Original::sourceVersion))
                .param("sourceUpdates", column("timestamptz", originals, original -> at(original.sourceUpdated())))
                .param("digests", digests(originals))
                .param("jsons", column("text", originals, Original::json))
                .param("times", column("timestamptz", originals, original -> at(original.receivedAt())))
                .update();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /** The driver takes no other array of bytes. */
    private static SqlArrayValue digests(List<Original> rows) {
        return new SqlArrayValue(
                "bytea", (Object[]) rows.stream().map(Original::digest).toArray(byte[][]::new));
    }

    private static SqlArrayValue column(
            String type, List<Original> rows, Function<Original, ? extends @Nullable Object> value) {
        return new SqlArrayValue(type, rows.stream().map(value).toArray());
    }
}
