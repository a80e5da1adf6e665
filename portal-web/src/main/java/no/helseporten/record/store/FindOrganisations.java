package no.helseporten.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.helseporten.blocking.Directory.Organisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Finds organisations by name or number, and what they are part of. */
@Component
class FindOrganisations {

    private static final String ORGANISATION = """
            select o.number, o.name,
                   (select p.number from record.organisation_paths(array[o.party_id]) p
                     where p.number <> o.number order by p.place limit 1) as part_of
              from (%s) o
             order by lower(o.name), o.number
            """;

    private final JdbcClient jdbc;

    FindOrganisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By any name that a source calls it. */
    List<Organisation> search(String text, int limit) {
        List<String> words = Prefixes.of(text);
        if (words.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(ORGANISATION.formatted("""
                        select * from (
                          select distinct on (o.official_number) o.official_number as number, o.party_id, o.name
                            from record.party o
                           where o.kind = 'ORGANISATION' and o.name is not null and o.official_number in (
                                 select p.official_number from record.party p
                                  where p.words_searched @@ :words::tsquery and p.kind = 'ORGANISATION'
                                 union all
                                 select :number)
                           order by o.official_number, o.source = o.official_number desc, o.updated_at desc, o.party_id
                        ) found
                         order by lower(name), number limit :limit
                        """))
                .param("words", String.join(" & ", words))
                .param("number", text.replaceAll("\\s", ""))
                .param("limit", limit)
                .query((row, n) -> organisation(row))
                .list();
    }

    /** By name. */
    Map<String, Organisation> byNumbers(Collection<String> numbers) {
        Map<String, Organisation> found = new LinkedHashMap<>();
        if (!numbers.isEmpty()) {
            jdbc.sql(ORGANISATION.formatted("select * from record.organisation where number = any(:numbers)"))
                    .param("numbers", new SqlArrayValue("text", numbers.toArray()))
                    .query((row, n) -> organisation(row))
                    .list()
                    .forEach(organisation -> found.put(organisation.number(), organisation));
        }
        return found;
    }

    private static Organisation organisation(ResultSet row) throws SQLException {
        return new Organisation(row.getString("number"), row.getString("name"), row.getString("part_of"));
    }
}
