package no.helseporten.record.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.helseporten.blocking.Directory.Organisation;
import no.helseporten.blocking.Directory.Personnel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Finds health personnel by name, place or number. Whoever several sources tell of is one, under her HPR number. */
@Component
class FindPersonnel {

    private static final String BY_NAME = """
            select p.official_number from record.party p
             where p.words_searched @@ :name::tsquery and p.kind in ('PRACTITIONER', 'ROLE')
            """;

    /** Those at a place: each word is in the name of where they work, or of what that is part of. */
    private static final String THERE = """
            with recursive found(party_id, word) as (
              select p.party_id, w.word
                from unnest(:place::text[]) as w(word)
                join record.party p on p.words_searched @@ w.word::tsquery and p.kind = 'ORGANISATION'
              union
              select p.party_id, f.word
                from found f
                join record.party p on p.part_of = f.party_id and p.kind = 'ORGANISATION'
            ),
            there as (
              select party_id from found group by party_id having count(*) = cardinality(:place::text[])
            )
            """;

    private static final String BY_PLACE =
            THERE + "select w.hpr from there join record.workplace w on w.organisation_id = there.party_id";

    /** By name first: a name is shared by fewer than a hospital is. */
    private static final String BY_NAME_AND_PLACE = THERE + """
            select w.hpr
              from (%s offset 0) named
              join record.workplace w on w.hpr = named.official_number
             where w.organisation_id in (select party_id from there)
            """.formatted(BY_NAME);

    /** Each by her newest name; what a role calls her serves when no Practitioner does. */
    private static final String NAMED = """
            select distinct on (p.official_number) p.official_number as hpr, p.name
              from record.party p
             where p.official_number in (%s) and p.kind in ('PRACTITIONER', 'ROLE') and p.name is not null
             order by p.official_number, p.kind, p.updated_at desc, p.party_id
            """;

    private static final String ROLE = """
            coalesce(
              (select p.role from record.party p
                where p.official_number = named.hpr and p.kind = 'PRACTITIONER' and p.role is not null
                order by p.updated_at desc limit 1),
              (select w.role from record.workplace w
                where w.hpr = named.hpr and w.role is not null order by w.updated_at desc limit 1))
            """;

    private final JdbcClient jdbc;
    private final FindOrganisations organisations;

    FindPersonnel(JdbcClient jdbc, FindOrganisations organisations) {
        this.jdbc = jdbc;
        this.organisations = organisations;
    }

    List<Personnel> search(String name, String place, int limit) {
        List<String> nameWords = Prefixes.of(name);
        List<String> placeWords = Prefixes.of(place);
        if (nameWords.isEmpty() && placeWords.isEmpty()) {
            return List.of();
        }
        String found = nameWords.isEmpty() ? BY_PLACE : placeWords.isEmpty() ? BY_NAME : BY_NAME_AND_PLACE;
        List<String> numbers = jdbc.sql("select hpr from (" + NAMED.formatted(found) + ") named"
                        + " order by lower(name), hpr limit :limit")
                .param("name", String.join(" & ", nameWords))
                .param("place", new SqlArrayValue("text", placeWords.toArray()))
                .param("limit", limit)
                .query((row, n) -> row.getString("hpr"))
                .list();
        Map<String, Personnel> personnel = byNumbers(numbers);
        return numbers.stream().map(personnel::get).filter(Objects::nonNull).toList();
    }

    Map<String, Personnel> byNumbers(Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        Map<String, List<Organisation>> workplaces = workplaces(numbers);
        Map<String, Personnel> personnel = new LinkedHashMap<>();
        jdbc.sql("select hpr, name, " + ROLE + " as role from (" + NAMED.formatted("select unnest(:numbers::text[])")
                        + ") named")
                .param("numbers", new SqlArrayValue("text", numbers.toArray()))
                .query(row -> {
                    String hpr = row.getString("hpr");
                    personnel.put(
                            hpr,
                            new Personnel(
                                    hpr,
                                    row.getString("name"),
                                    row.getString("role"),
                                    workplaces.getOrDefault(hpr, List.of())));
                });
        return personnel;
    }

    /** Where each works, by name: the innermost organisation with a number that a role of hers is at. */
    private Map<String, List<Organisation>> workplaces(Collection<String> numbers) {
        record At(String hpr, String organisation) {}
        List<At> all = jdbc.sql("""
                        with work as materialized (
                          select distinct hpr, organisation_id from record.workplace where hpr = any(:numbers)
                        )
                        select distinct work.hpr, path.number
                          from (select distinct on (party_id) party_id, number
                                  from record.organisation_paths(array(select organisation_id from work))
                                 order by party_id, place) path
                          join work on work.organisation_id = path.party_id
                        """)
                .param("numbers", new SqlArrayValue("text", numbers.toArray()))
                .query((row, n) -> new At(row.getString("hpr"), row.getString("number")))
                .list();
        Map<String, Organisation> known = organisations.byNumbers(
                all.stream().map(At::organisation).distinct().toList());
        Map<String, List<Organisation>> byPersonnel = new LinkedHashMap<>();
        known.values().forEach(organisation -> all.stream()
                .filter(at -> at.organisation().equals(organisation.number()))
                .forEach(at -> byPersonnel
                        .computeIfAbsent(at.hpr(), hpr -> new ArrayList<>())
                        .add(organisation)));
        return byPersonnel;
    }
}
