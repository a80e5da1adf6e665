package no.helseporten.record.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.helseporten.blocking.KnownKinds;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the items of one record hang together: what one cannot be shown without, and which field a result is of. */
final class ItemLinks {

    /** What hangs on what: a report or a group with its results, a result with its parts, a document with what it replaces. */
    private static final String LINKS = """
            select 'MEMBER' as link, r.report_id as whole, rr.observation_id as part, r.category as report_field,
                   o.category as result_field
              from record.report r
              join record.report_result rr on rr.person_id = r.person_id and rr.report_id = r.report_id
              left join record.observation o on o.person_id = rr.person_id and o.observation_id = rr.observation_id
             where r.person_id = :person
            union all
            select 'MEMBER', m.group_id, m.observation_id, null, o.category
              from record.observation_member m
              left join record.observation o on o.person_id = m.person_id and o.observation_id = m.observation_id
             where m.person_id = :person
            union all
            select 'INSIDE', coalesce(o.component_of, o.contained_in), o.observation_id, null, o.category
              from record.observation o
             where o.person_id = :person and (o.component_of is not null or o.contained_in is not null)
            union all
            select 'VERSION', d.document_id, d.replaces, null, null from record.document d
             where d.person_id = :person and d.replaces is not null
            """;

    /** The fields that a block may be about; what is of none of these is of no field. */
    private static final Set<String> FIELDS = Set.copyOf(KnownKinds.FIELDS);

    private final Map<UUID, Set<UUID>> parts = new HashMap<>();
    private final Map<UUID, Set<UUID>> insides = new HashMap<>();
    private final Map<UUID, Set<UUID>> wholes = new HashMap<>();
    private final Map<UUID, Set<UUID>> versions = new HashMap<>();
    private final Map<UUID, String> reportFields = new HashMap<>();
    private final Map<UUID, String> resultFields = new HashMap<>();

    private ItemLinks() {}

    static ItemLinks of(JdbcClient jdbc, UUID person) {
        ItemLinks links = new ItemLinks();
        jdbc.sql(LINKS).param("person", person).query(row -> {
            UUID whole = Columns.id(row, "whole");
            UUID part = Columns.id(row, "part");
            links.add(row.getString("link"), whole, part);
            put(links.reportFields, whole, row.getString("report_field"));
            put(links.resultFields, part, row.getString("result_field"));
        });
        return links;
    }

    /** All versions of a document, this one too. */
    Set<UUID> versions(UUID document) {
        return reached(versions, document);
    }

    /** A report or a group with everything that it prints. */
    Set<UUID> parts(UUID whole) {
        return reached(parts, whole);
    }

    /** A result with what is inside it, and everything that prints it. */
    Set<UUID> around(UUID result) {
        Set<UUID> around = reached(wholes, result);
        around.addAll(reached(insides, result));
        return around;
    }

    /** The fields of a report: what it calls itself, and those of what it prints. */
    Set<String> fieldsOfReport(UUID report, @Nullable String own) {
        Set<String> fields = new HashSet<>();
        parts(report).forEach(part -> fields.addAll(fieldsOfResult(part, resultFields.get(part))));
        put(fields, own);
        return fields;
    }

    /** The fields of a result: those of the reports that it is in, else its own. */
    Set<String> fieldsOfResult(UUID result, @Nullable String own) {
        Set<String> fields = new HashSet<>();
        reached(wholes, result).forEach(whole -> put(fields, reportFields.get(whole)));
        if (fields.isEmpty()) {
            put(fields, own);
        }
        return fields;
    }

    private void add(String link, UUID whole, UUID part) {
        switch (link) {
            case "VERSION" -> {
                join(versions, whole, part);
                join(versions, part, whole);
            }
            case "INSIDE" -> {
                join(insides, whole, part);
                join(parts, whole, part);
                join(wholes, part, whole);
            }
            default -> {
                join(parts, whole, part);
                join(wholes, part, whole);
            }
        }
    }

    private static void put(Map<UUID, String> fields, UUID id, @Nullable String field) {
        if (field != null) {
            fields.put(id, field);
        }
    }

    private static void put(Set<String> fields, @Nullable String field) {
        if (field != null && FIELDS.contains(field)) {
            fields.add(field);
        }
    }

    private static void join(Map<UUID, Set<UUID>> map, UUID from, UUID to) {
        map.computeIfAbsent(from, id -> new LinkedHashSet<>(4)).add(to);
    }

    /** Where the links lead from here, however far; a circle is gone round once. */
    private static Set<UUID> reached(Map<UUID, Set<UUID>> links, UUID from) {
        Set<UUID> reached = new HashSet<>();
        Deque<UUID> ahead = new ArrayDeque<>(List.of(from));
        while (!ahead.isEmpty()) {
            UUID here = ahead.removeFirst();
            if (reached.add(here)) {
                ahead.addAll(links.getOrDefault(here, Set.of()));
            }
        }
        return reached;
    }
}
