package no.helseporten.accesslog.store;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.helseporten.accesslog.LookUp;
import no.helseporten.accesslog.LookUpFilter;
import no.helseporten.accesslog.ReaderInLog;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the rows of the log, those of several ids of one person as one. */
@Component
public class LookUpReading {

    private static final String SAME = """
            and (:%1$s::uuid is null
                 or l.%2$s = (select o.%2$s from accesslog.look_up o
                               where o.person_id = any (:people) and o.look_up_id = :%1$s))
            """;

    private final JdbcClient jdbc;

    LookUpReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param after the row that the one before these was; absent for the newest */
    public List<LookUp> newest(List<PersonId> people, LookUpFilter filter, @Nullable LookUp after, int limit) {
        return jdbc.sql("""
                        select newest.* from unnest(:people) as p(id)
                         cross join lateral (
                           select l.* from accesslog.look_up l
                            where l.person_id = p.id
                              and (:afterId::uuid is null or (l.at, l.look_up_id) < (:afterAt, :afterId::uuid))
                              and l.at >= coalesce(:from, '-infinity'::timestamptz)
                              and l.at < coalesce(:before, 'infinity'::timestamptz)
                              %s
                            order by l.at desc, l.look_up_id desc limit :limit
                         ) newest
                         order by at desc, look_up_id desc limit :limit
                        """.formatted(
                        kind(filter.kind()) + SAME.formatted("reader", "who") + SAME.formatted("where", "place")))
                .param("people", uuids(people))
                .param("afterAt", time(after == null ? null : after.at()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("afterId", after == null ? null : after.id(), Types.OTHER)
                .param("from", time(filter.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("before", time(filter.before()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("reader", filter.sameReaderAs(), Types.OTHER)
                .param("where", filter.samePlaceAs(), Types.OTHER)
                .param("limit", limit)
                .query(LookUpColumns::lookUp)
                .list();
    }

    public Optional<LookUp> find(List<PersonId> people, UUID id) {
        return jdbc.sql("select * from accesslog.look_up where person_id = any (:people) and look_up_id = :id")
                .param("people", uuids(people))
                .param("id", id)
                .query(LookUpColumns::lookUp)
                .optional();
    }

    public List<LookUp> find(List<PersonId> people, Collection<UUID> ids) {
        return jdbc.sql("select * from accesslog.look_up where person_id = any (:people) and look_up_id = any (:ids)")
                .param("people", uuids(people))
                .param("ids", ids.toArray(UUID[]::new))
                .query(LookUpColumns::lookUp)
                .list();
    }

    public Optional<ReaderInLog> findReader(List<PersonId> people, UUID id) {
        return jdbc.sql("select * from accesslog.look_up where person_id = any (:people) and look_up_id = :id")
                .param("people", uuids(people))
                .param("id", id)
                .query(LookUpColumns::reader)
                .optional();
    }

    /**
     * The first time in a span that the reader of this row broke the glass, or was refused to, as this row tells. Somebody
     * without a number is the same at one place alone.
     */
    public Optional<UUID> firstAtTheGlass(List<PersonId> people, UUID id, Instant from, Instant before) {
        return jdbc.sql("""
                        select l.look_up_id from accesslog.look_up o
                          join accesslog.look_up l
                            on l.person_id = any (:people) and l.at >= :from and l.at < :before
                           and l.purpose = 'BTG' and (l.outcome = 'REFUSED') = (o.outcome = 'REFUSED')
                           and l.who = o.who and (o.hpr is not null or l.place = o.place)
                         where o.person_id = any (:people) and o.look_up_id = :id
                         order by l.at, l.look_up_id limit 1
                        """)
                .param("people", uuids(people))
                .param("id", id)
                .param("from", time(from), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("before", time(before), Types.TIMESTAMP_WITH_TIMEZONE)
                .query(UUID.class)
                .optional();
    }

    /** What a source has told before under these ids, by them. */
    public Map<UUID, LookUp> told(String source, Collection<UUID> toldIds) {
        Map<UUID, LookUp> told = new HashMap<>();
        jdbc.sql("select * from accesslog.look_up where told_by = :source and told_id = any (:ids)")
                .param("source", source)
                .param("ids", toldIds.toArray(UUID[]::new))
                .query(LookUpColumns::lookUp)
                .list()
                .forEach(lookUp -> told.put(Objects.requireNonNull(lookUp.toldId()), lookUp));
        return told;
    }

    /**
     * The latest row of each reader at each place, the latest first. It goes from one reader to the next in the index, so
     * that it costs as much as there are readers, however long the log is.
     *
     * @param most how many; the others have not been there for longest
     */
    public List<ReaderInLog> latestOfEach(List<PersonId> people, int most) {
        return latest(people, "select l.*", "true")
                .param("limit", most)
                .query(LookUpColumns::reader)
                .list();
    }

    /**
     * As {@link #latestOfEach}, of those who saw something and whom a block can name. Several without a number at one place
     * are one: nobody there in particular.
     */
    public List<LookUp> latestWhoLooked(List<PersonId> people, int most) {
        return latest(
                        people,
                        "select distinct on (coalesce(l.hpr, ''), coalesce(l.legal_entity, ''), l.at_unit) l.*",
                        "f.looked and (l.hpr is not null or l.legal_entity is not null)")
                .param("limit", most)
                .query(LookUpColumns::lookUp)
                .list();
    }

    private JdbcClient.StatementSpec latest(List<PersonId> people, String select, String condition) {
        return jdbc.sql("""
                        with recursive found as (
                          select first.* from unnest(:people) as p(id)
                           cross join lateral (
                             select l.person_id, l.look_up_id, l.who, l.place, l.at_unit, l.looked
                               from accesslog.look_up l where l.person_id = p.id
                              order by l.who, l.place, l.at_unit, l.looked, l.at desc, l.look_up_id desc limit 1) first
                          union all
                          select next.* from found f
                           cross join lateral (
                             select l.person_id, l.look_up_id, l.who, l.place, l.at_unit, l.looked
                               from accesslog.look_up l
                              where l.person_id = f.person_id
                                and (l.who, l.place, l.at_unit, l.looked) > (f.who, f.place, f.at_unit, f.looked)
                              order by l.who, l.place, l.at_unit, l.looked, l.at desc, l.look_up_id desc limit 1) next
                        )
                        select each.* from (
                          %s from found f
                            join accesslog.look_up l on l.person_id = f.person_id and l.look_up_id = f.look_up_id
                           where %s
                           order by coalesce(l.hpr, ''), coalesce(l.legal_entity, ''), l.at_unit, l.at desc,
                                    l.look_up_id desc) each
                         order by at desc, look_up_id desc limit :limit
                        """.formatted(select, condition)).param("people", uuids(people));
    }

    public Optional<Instant> first(List<PersonId> people) {
        return jdbc.sql("""
                        select oldest.at from unnest(:people) as p(id)
                         cross join lateral (select l.at from accesslog.look_up l where l.person_id = p.id
                                              order by l.at limit 1) oldest
                         order by at limit 1
                        """)
                .param("people", uuids(people))
                .query((row, n) -> row.getObject("at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /** {@link LookUp#brokeGlass} in the words of the database. */
    private static String kind(LookUpFilter.Kind kind) {
        return switch (kind) {
            case ALL -> "";
            case BROKEN -> "and l.purpose = 'BTG' and l.outcome <> 'REFUSED'";
            case REFUSED -> "and l.outcome = 'REFUSED'";
        };
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static UUID[] uuids(List<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }
}
