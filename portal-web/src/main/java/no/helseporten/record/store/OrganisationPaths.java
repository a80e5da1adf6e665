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

/** At which organisations people and places are: from the unit to the outermost. */
final class OrganisationPaths {

    private final Map<String, List<String>> paths = new HashMap<>();

    private OrganisationPaths() {}

    /** Of all of these, in one reading. */
    static OrganisationPaths of(JdbcClient jdbc, Collection<UUID> parties, Collection<String> sources) {
        OrganisationPaths found = new OrganisationPaths();
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
                .param("parties", new SqlArrayValue("uuid", Set.copyOf(parties).toArray()))
                .param("sources", new SqlArrayValue("text", Set.copyOf(sources).toArray()))
                .query(row -> {
                    found.paths
                            .computeIfAbsent(row.getString("name"), name -> new ArrayList<>(4))
                            .add(row.getString("number"));
                });
        return found;
    }

    /** Where the first of these is that is at an organisation; else where the source is, which is at least itself. */
    List<String> unit(List<UUID> parties, String source) {
        return Stream.concat(parties.stream().map(UUID::toString), Stream.of(source))
                .map(name -> paths.getOrDefault(name, List.of()))
                .filter(path -> !path.isEmpty())
                .findFirst()
                .orElse(List.of(source));
    }

    /** Which organisations wrote what these did: the unit's, and whoever sent it. */
    List<String> authors(List<UUID> parties, String source) {
        Set<String> authors = new LinkedHashSet<>(unit(parties, source));
        authors.add(source);
        return List.copyOf(authors);
    }
}
