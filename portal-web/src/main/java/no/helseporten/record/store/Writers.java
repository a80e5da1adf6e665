package no.helseporten.record.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Which organisations wrote what: from the unit to the outermost, and whoever sent it. */
final class Writers {

    private final Map<String, List<String>> paths = new HashMap<>();

    private Writers() {}

    /** Of all that these rows name, in one reading. */
    static Writers of(JdbcClient jdbc, Collection<InventoryRow> rows) {
        Writers writers = new Writers();
        jdbc.sql("""
                        with start as materialized (
                          select id::text as name, id from unnest(:parties) as id
                          union all
                          select number, record.organisation_party(number) from unnest(:sources) as number
                        )
                        select start.name, path.number
                          from record.organisation_paths(array(select id from start where id is not null)) path
                          join start on start.id = path.party_id
                         order by start.name, path.place
                        """)
                .param(
                        "parties",
                        new SqlArrayValue(
                                "uuid",
                                rows.stream()
                                        .flatMap(row -> row.parties().stream())
                                        .distinct()
                                        .toArray()))
                .param(
                        "sources",
                        new SqlArrayValue(
                                "text",
                                rows.stream()
                                        .map(InventoryRow::source)
                                        .distinct()
                                        .toArray()))
                .query(row -> {
                    writers.paths
                            .computeIfAbsent(row.getString("name"), name -> new ArrayList<>(4))
                            .add(row.getString("number"));
                });
        return writers;
    }

    /** By the first of those named who is at an organisation; else by the source. The source is always among them. */
    List<String> of(InventoryRow row) {
        Set<String> authors = new LinkedHashSet<>();
        Stream.concat(row.parties().stream().map(UUID::toString), Stream.of(row.source()))
                .map(name -> paths.getOrDefault(name, List.of()))
                .filter(path -> !path.isEmpty())
                .findFirst()
                .ifPresent(authors::addAll);
        authors.add(row.source());
        return List.copyOf(authors);
    }
}
