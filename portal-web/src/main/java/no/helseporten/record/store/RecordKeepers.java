package no.helseporten.record.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Whose own record an item is, by the word of the source that sent it and nobody else's. */
final class RecordKeepers {

    /** @param name the id of a party, or the number of a source for what that tells of itself */
    private record Told(String name, String source) {}

    private final Map<Told, Set<String>> organisations = new HashMap<>();

    private RecordKeepers() {}

    /** Of all that these wrote and sent, in one reading. */
    static RecordKeepers of(JdbcClient jdbc, Collection<UUID> parties, Collection<String> sources) {
        RecordKeepers found = new RecordKeepers();
        jdbc.sql("""
                        with start as materialized (
                          select id::text as name, id from unnest(:parties) as id
                          union all
                          select p.source, p.party_id
                            from record.party p
                           where p.official_number = any(:sources) and p.kind = 'ORGANISATION'
                             and p.source = p.official_number
                        )
                        select start.name, own.source, own.number
                          from record.own_organisations(array(select id from start)) own
                          join start on start.id = own.party_id
                        """)
                .param("parties", new SqlArrayValue("uuid", Set.copyOf(parties).toArray()))
                .param("sources", new SqlArrayValue("text", Set.copyOf(sources).toArray()))
                .query(row -> {
                    found.organisations
                            .computeIfAbsent(
                                    new Told(row.getString("name"), row.getString("source")), told -> new HashSet<>())
                            .add(row.getString("number"));
                });
        return found;
    }

    /**
     * @param parties who wrote it and where; the first that the source says is at an organisation counts
     * @return at least the source
     */
    Set<String> of(List<UUID> parties, String source) {
        Set<String> keepers = Stream.concat(parties.stream().map(UUID::toString), Stream.of(source))
                .map(name -> organisations.get(new Told(name, source)))
                .filter(told -> told != null)
                .findFirst()
                .map(HashSet::new)
                .orElseGet(HashSet::new);
        keepers.add(source);
        return keepers;
    }
}
