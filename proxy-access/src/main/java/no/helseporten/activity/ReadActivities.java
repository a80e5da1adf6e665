package no.helseporten.activity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.helseporten.activity.store.ActivityColumns;
import no.helseporten.person.FindFormerIds;
import no.helseporten.person.PersonId;
import no.helseporten.ui.KeyedPage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads a person's log, the newest first, under all ids that she has had. A page ends where a day does, unless the day is
 * longer than a page.
 */
@Component
public class ReadActivities {

    /** Rows on a page, or fewer. */
    public static final int PAGE = 100;

    private final JdbcClient jdbc;
    private final FindFormerIds formerIds;

    ReadActivities(JdbcClient jdbc, FindFormerIds formerIds) {
        this.jdbc = jdbc;
        this.formerIds = formerIds;
    }

    /** Whose acts are asked for. */
    public sealed interface By {

        record Everybody() implements By {}

        /** Everybody but the person whose log it is. */
        record Others() implements By {}

        record Somebody(PersonId actor) implements By {}
    }

    /** @param older the key of the page before; absent for the first page */
    public KeyedPage<Entry> page(PersonId person, By by, @Nullable UUID older) {
        List<PersonId> ids = formerIds.of(person);
        return switch (by) {
            case By.Everybody everybody -> read(ids, "", List.of(), null, older);
            // The first condition is the index's, the second leaves out what she did under another id of hers.
            case By.Others others ->
                read(ids, "and a.actor_id <> a.person_id and a.actor_id <> all (:actors)", ids, null, older);
            case By.Somebody somebody ->
                read(ids, "and a.actor_id = any (:actors)", formerIds.of(somebody.actor()), null, older);
        };
    }

    /**
     * What has been done in a person's record by one authority.
     *
     * @param older the key of the page before; absent for the first page
     */
    public KeyedPage<Entry> byAuthority(PersonId person, UUID authority, @Nullable UUID older) {
        return read(formerIds.of(person), "and a.authority_id = :authority", List.of(), authority, older);
    }

    /** Everybody who has a row in her log, as the rows have them: somebody who turned out to be another may stand twice. */
    public Set<PersonId> actors(PersonId person) {
        // From one actor to the next in the index, however many rows each has.
        return new HashSet<>(jdbc.sql("""
                        with recursive found(person_id, actor_id) as (
                          select p.id, (select a.actor_id from activity.activity a where a.person_id = p.id
                                         order by a.actor_id limit 1)
                            from unnest(:ids) as p(id)
                          union all
                          select f.person_id, (select a.actor_id from activity.activity a
                                                where a.person_id = f.person_id and a.actor_id > f.actor_id
                                                order by a.actor_id limit 1)
                            from found f where f.actor_id is not null
                        )
                        select distinct actor_id from found where actor_id is not null
                        """)
                .param("ids", uuids(formerIds.of(person)))
                .query((row, n) -> new PersonId(row.getObject("actor_id", UUID.class)))
                .list());
    }

    private KeyedPage<Entry> read(
            List<PersonId> people,
            String condition,
            List<PersonId> actors,
            @Nullable UUID authority,
            @Nullable UUID older) {
        List<Entry> found = jdbc.sql("""
                        select newest.* from unnest(:people) as p(id)
                         cross join lateral (
                           select a.* from activity.activity a
                            where a.person_id = p.id and (:older::uuid is null or a.activity_id < :older) %s
                            order by a.activity_id desc limit :rows
                         ) newest
                         order by activity_id desc limit :rows
                        """.formatted(condition))
                .param("people", uuids(people))
                .param("actors", uuids(actors))
                .param("authority", authority)
                .param("older", older)
                .param("rows", PAGE + 1)
                .query(ActivityColumns::entry)
                .list();
        return WholeDays.page(found, PAGE, entry -> entry.activity().at(), Entry::id);
    }

    private static UUID[] uuids(List<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }
}
