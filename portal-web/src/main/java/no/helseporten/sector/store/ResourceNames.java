package no.helseporten.sector.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** What each source's names lead to; a whole message in each call. */
@Component
public class ResourceNames {

    /**
     * @param ambiguous two resources share it, so it leads to neither
     * @param ownId the name by the source's own id that the resource has, if any
     */
    public record Known(
            UUID resource, boolean ambiguous, @Nullable UUID ownId) {}

    /** A name to be given to a resource. */
    public record Given(Name name, UUID resource, boolean ambiguous) {}

    private final JdbcClient jdbc;

    ResourceNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<Name, Known> find(String source, Collection<Name> names) {
        Map<UUID, Name> byHash = byHash(names);
        Map<Name, Known> known = new HashMap<>();
        jdbc.sql("""
                        select n.name, n.resource_id, n.ambiguous, own.name as own_id
                        from sector.resource_name n
                        left join lateral (
                          select i.name from sector.resource_name i
                          where i.resource_id = n.resource_id and i.kind = 'ID' limit 1) own on n.kind <> 'ID'
                        where n.source = ? and n.name = any(?)
                        """).param(source).param(uuids(byHash.keySet(), hash -> hash)).query(row -> {
            Name name = byHash.get(row.getObject("name", UUID.class));
            if (name != null) {
                known.put(
                        name,
                        new Known(
                                row.getObject("resource_id", UUID.class),
                                row.getBoolean("ambiguous"),
                                row.getObject("own_id", UUID.class)));
            }
        });
        return known;
    }

    /** What these global identifiers lead to in any source; the one that came first when several sent it. */
    public Map<Name, UUID> findGlobal(Collection<Name> names) {
        Map<UUID, Name> byHash = byHash(names);
        Map<Name, UUID> found = new HashMap<>();
        jdbc.sql("""
                        select name, resource_id from sector.resource_name
                        where name = any(?) and global and not ambiguous order by resource_id desc
                        """).param(uuids(byHash.keySet(), hash -> hash)).query(row -> {
            Name name = byHash.get(row.getObject("name", UUID.class));
            if (name != null) {
                found.put(name, row.getObject("resource_id", UUID.class));
            }
        });
        return found;
    }

    /**
     * Gives out new names. Waits for another message that gives out the same ones; when that one succeeds, this one has
     * to begin again.
     */
    public void give(String source, Collection<Given> names) {
        List<Given> inOrder = names.stream()
                .sorted(Comparator.comparing(given -> given.name().hash()))
                .toList();
        int inserted = jdbc.sql("""
                        insert into sector.resource_name (source, name, kind, resource_id, ambiguous, global)
                        select :source, * from unnest(:names, :kinds, :resources, :ambiguous, :global)
                        on conflict do nothing
                        """)
                .param("source", source)
                .param("names", uuids(inOrder, given -> given.name().hash()))
                .param(
                        "kinds",
                        new SqlArrayValue(
                                "text",
                                inOrder.stream()
                                        .map(given -> given.name().kind().name())
                                        .toArray()))
                .param("resources", uuids(inOrder, Given::resource))
                .param("ambiguous", booleans(inOrder, Given::ambiguous))
                .param("global", booleans(inOrder, given -> given.name().global()))
                .update();
        if (inserted < inOrder.size()) {
            throw new CannotAcquireLockException("Another message of the same source gave out the same names");
        }
    }

    public void markAmbiguous(String source, Collection<Name> names) {
        jdbc.sql("update sector.resource_name set ambiguous = true where source = ? and name = any(?)")
                .param(source)
                .param(uuids(names, Name::hash))
                .update();
    }

    private static Map<UUID, Name> byHash(Collection<Name> names) {
        return names.stream().collect(Collectors.toMap(Name::hash, name -> name, (one, same) -> one));
    }

    private static <T> SqlArrayValue uuids(Collection<T> rows, Function<T, UUID> id) {
        return new SqlArrayValue("uuid", rows.stream().map(id).toArray());
    }

    private static <T> SqlArrayValue booleans(Collection<T> rows, Function<T, Boolean> value) {
        return new SqlArrayValue("boolean", rows.stream().map(value).toArray());
    }
}
