package no.helseporten.record.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.helseporten.record.Result;
import no.helseporten.record.Result.Range;
import no.helseporten.record.Result.Value;
import org.jspecify.annotations.Nullable;

/** Puts rows of results together into results with their parts. */
final class ResultRows {

    /** What is read of each result; {@code o} is the observation. */
    static final String COLUMNS = """
            o.observation_id, o.title, o.status, o.taken_at, o.taken_precision, o.value_kind, o.number, o.comparator, o.unit,
            o.value_text, o.value_boolean, o.absent_reason, o.low, o.high, o.range_text, o.interpretation,
            o.interpretation_text, o.note,
            nullif(concat_ws(', ', o.specimen_text, o.body_site_text, o.method_text), '') as specimen_text,
            coalesce((select a.name from record.author a where a.party_id = o.performer_id), o.performer_text) as performer,
            """ + InSight.OBSERVATION_IS_EXEMPTED + " as exempted\n";

    /** How deep groups within groups are followed; deeper ones are no longer read by anybody. */
    static final int MOST_LEVELS = 5;

    /**
     * The results that {@code roots (observation_id, place)} names, each followed by its parts in order, without those
     * that are out of sight. The parameters are those of {@link InSight}.
     */
    static String tree(String roots) {
        return """
                with recursive tree(observation_id, parent_id, path, within) as (
                  select r.observation_id, null::uuid, array[r.place::int], array[r.observation_id] from (%s) r
                  union all
                  select part.observation_id, t.observation_id, t.path || part.place, t.within || part.observation_id
                    from tree t
                   cross join lateral (
                     select m.observation_id, m.position as place
                       from record.observation_member m where m.person_id = :person and m.group_id = t.observation_id
                     union all
                     select c.observation_id, 10000 + c.position
                       from record.observation c where c.person_id = :person and c.component_of = t.observation_id
                   ) part
                   where array_length(t.path, 1) < %d and part.observation_id <> all (t.within)
                )
                select t.parent_id, t.path, %s
                  from tree t
                  join %s o on o.observation_id = t.observation_id
                 order by t.path
                """.formatted(roots, MOST_LEVELS, COLUMNS, InSight.OBSERVATIONS);
    }

    private final Map<UUID, Node> nodes = new LinkedHashMap<>();
    private final List<Node> roots = new ArrayList<>();

    /** Takes one row of {@link #tree}; a part comes after what it is part of. */
    void add(ResultSet row) throws SQLException {
        UUID parent = row.getObject("parent_id", UUID.class);
        Node node = new Node(result(row), new ArrayList<>());
        nodes.putIfAbsent(node.result().id(), node);
        Node whole = parent == null ? null : nodes.get(parent);
        (whole == null ? roots : whole.parts()).add(node);
    }

    List<Result> results() {
        return roots.stream().map(Node::whole).toList();
    }

    static Result result(ResultSet row) throws SQLException {
        return new Result(
                Columns.id(row, "observation_id"),
                row.getString("title"),
                row.getString("status"),
                Columns.when(row, "taken"),
                value(row),
                range(row),
                row.getString("interpretation"),
                row.getString("interpretation_text"),
                row.getString("note"),
                row.getString("specimen_text"),
                row.getString("performer"),
                row.getBoolean("exempted"),
                List.of());
    }

    private static Value value(ResultSet row) throws SQLException {
        BigDecimal number = row.getBigDecimal("number");
        if (number != null) {
            return new Value.Measured(number, row.getString("comparator"), row.getString("unit"));
        }
        Boolean yes = row.getObject("value_boolean", Boolean.class);
        if (yes != null) {
            return new Value.YesNo(yes);
        }
        String text = row.getString("value_text");
        return text == null ? new Value.Missing(row.getString("absent_reason")) : new Value.Worded(text);
    }

    private static @Nullable Range range(ResultSet row) throws SQLException {
        BigDecimal low = row.getBigDecimal("low");
        BigDecimal high = row.getBigDecimal("high");
        String text = row.getString("range_text");
        return low == null && high == null && text == null ? null : new Range(low, high, text);
    }

    private record Node(Result result, List<Node> parts) {
        Result whole() {
            return result.withParts(parts.stream().map(Node::whole).toList());
        }
    }
}
