package no.helseporten.record.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.helseporten.blocking.decision.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** At which organisations people and places are, by all that anybody tells. */
final class OrganisationPaths {

    /**
     * @param organisations the unit first, then the line outwards by which it is shown, then what others tell it is part of
     * @param outermost the last of the line
     */
    record Path(List<String> organisations, String outermost) {

        /**
         * A reader here, where no token tells who is answerable. A source delivers in the name of the legal entity, so that
         * is supposed to be it when the unit is part of it; else the outermost.
         */
        Reader reader(String hpr, @Nullable String source) {
            return new Reader(
                    hpr, source != null && organisations.contains(source) ? source : outermost, organisations);
        }
    }

    private static final class Gathered {

        private final SequencedSet<String> organisations = new LinkedHashSet<>();
        private String outermost = "";

        void add(String number, boolean inLine) {
            organisations.add(number);
            outermost = inLine ? number : outermost;
        }

        Path path() {
            return new Path(List.copyOf(organisations), outermost);
        }
    }

    private final Map<String, Gathered> paths = new HashMap<>();

    private OrganisationPaths() {}

    /** Of all of these, in one reading. */
    static OrganisationPaths of(JdbcClient jdbc, Collection<UUID> parties, Collection<String> numbers) {
        OrganisationPaths found = new OrganisationPaths();
        jdbc.sql("""
                        with start as materialized (
                          select id::text as name, id from unnest(:parties) as id
                          union all
                          select number, record.organisation_party(number) from unnest(:numbers) as number
                        ),
                        ids as materialized (select array(select id from start where id is not null) as all_ids)
                        select start.name, path.number, path.place
                          from start
                          join (select line.party_id, line.number, line.place
                                  from ids, record.organisation_paths(ids.all_ids) line
                                union all
                                select told.party_id, told.number, null
                                  from ids, record.told_organisations(ids.all_ids) told) path
                            on path.party_id = start.id
                         order by start.name, path.place nulls last, path.number
                        """)
                .param("parties", new SqlArrayValue("uuid", Set.copyOf(parties).toArray()))
                .param("numbers", new SqlArrayValue("text", Set.copyOf(numbers).toArray()))
                .query(row -> {
                    found.paths
                            .computeIfAbsent(row.getString("name"), name -> new Gathered())
                            .add(row.getString("number"), row.getObject("place") != null);
                });
        return found;
    }

    /** From an organisation outwards; empty when nobody has told of it. */
    Optional<Path> organisation(String number) {
        return Optional.ofNullable(paths.get(number)).map(Gathered::path);
    }

    /** Where the first of these is that is at an organisation; else where the source is, which is at least itself. */
    Path unit(List<UUID> parties, String source) {
        return Stream.concat(parties.stream().map(UUID::toString), Stream.of(source))
                .flatMap(name -> organisation(name).stream())
                .findFirst()
                .orElseGet(() -> new Path(List.of(source), source));
    }

    /** Which organisations wrote what these did: the unit's, and whoever sent it. */
    List<String> authors(List<UUID> parties, String source) {
        Set<String> authors = new LinkedHashSet<>(unit(parties, source).organisations());
        authors.add(source);
        return List.copyOf(authors);
    }
}
