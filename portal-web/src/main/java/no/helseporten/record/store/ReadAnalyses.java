package no.helseporten.record.store;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.helseporten.record.Analysis;
import no.helseporten.record.Reader;
import no.helseporten.record.Result;
import no.helseporten.record.Result.Value;
import no.helseporten.ui.KeyedPage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a person's results by analysis: the newest of each, and all of one. */
@Component
public class ReadAnalyses {

    private static final String CATEGORY_ORDER =
            "array_position(array['LABORATORY','VITAL_SIGNS','IMAGING','SURVEY','SOCIAL_HISTORY','OTHER'], category)";

    private final JdbcClient jdbc;

    ReadAnalyses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By category and title, {@code size} at a time, from after the analysis that result {@code after} belongs to. */
    public KeyedPage<Analysis> page(Reader reader, @Nullable String text, @Nullable UUID after, int size) {
        List<Analysis> found = jdbc.sql("""
                        with newest as (
                          select distinct on (o.analysis_key) o.*, count(*) over (partition by o.analysis_key) as times
                            from %s o
                           where o.component_of is null
                           order by o.analysis_key, o.taken_at desc, o.observation_id desc
                        ), placed as (
                          select n.*, (%s, lower(title), analysis_key) as place from newest n
                        )
                        select o.category, o.times, %s
                          from placed o
                         where (:text::text is null or position(lower(:text) in lower(title)) > 0)
                           and (:after::uuid is null or o.place > (select k.place from placed k where k.observation_id = :after))
                         order by o.place limit :size
                        """.formatted(InSight.OBSERVATIONS, CATEGORY_ORDER, ResultRows.COLUMNS))
                .params(InSight.of(reader))
                .param("text", text)
                .param("after", after)
                .param("size", size + 1)
                .query((row, n) -> {
                    Result latest = ResultRows.result(row);
                    return new Analysis(
                            latest.id(), latest.title(), row.getString("category"), latest, row.getInt("times"));
                })
                .list();
        return Pages.cut(withParts(reader, found), size, Analysis::latestId);
    }

    /** A group or a measurement in several numbers says nothing without its parts. */
    private List<Analysis> withParts(Reader reader, List<Analysis> found) {
        UUID[] without = found.stream()
                .map(Analysis::latest)
                .filter(latest -> latest.value() instanceof Value.Missing)
                .map(Result::id)
                .toArray(UUID[]::new);
        if (without.length == 0) {
            return found;
        }
        ResultRows rows = new ResultRows();
        jdbc.sql(ResultRows.tree(
                        "select id as observation_id, place from unnest(:ids) with ordinality as g(id, place)"))
                .params(InSight.of(reader))
                .param("ids", without)
                .query(rows::add);
        Map<UUID, Result> whole =
                rows.results().stream().collect(Collectors.toMap(Result::id, Function.identity(), (one, same) -> one));
        return found.stream()
                .map(analysis -> analysis.withLatest(whole.getOrDefault(analysis.latestId(), analysis.latest())))
                .toList();
    }

    /** All results of the same analysis as this one, newest first, {@code size} at a time, with their parts. */
    public KeyedPage<Result> history(Reader reader, UUID like, @Nullable UUID older, int size) {
        ResultRows rows = new ResultRows();
        jdbc.sql(ResultRows.tree("""
                        select h.observation_id, row_number() over (order by h.taken_at desc, h.observation_id desc) as place
                          from %1$s h
                         where h.analysis_key = (select k.analysis_key from %1$s k where k.observation_id = :like)
                           and (:older::uuid is null or (h.taken_at, h.observation_id) <
                                (select k.taken_at, k.observation_id from %1$s k where k.observation_id = :older))
                         order by h.taken_at desc, h.observation_id desc limit :size
                        """.formatted(InSight.OBSERVATIONS)))
                .params(InSight.of(reader))
                .param("like", like)
                .param("older", older)
                .param("size", size + 1)
                .query(rows::add);
        return Pages.cut(rows.results(), size, Result::id);
    }
}
