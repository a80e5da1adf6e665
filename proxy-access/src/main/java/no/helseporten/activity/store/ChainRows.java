package no.helseporten.activity.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import no.helseporten.activity.Entry;
import no.helseporten.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The chains as they are made: what waits, where each chain ends, and the seals put onto it. */
@Component
public class ChainRows {

    /**
     * Where a chain ends.
     *
     * @param number of its last seal; 0 when there is none yet
     */
    public record End(PersonId person, long number, byte[] hash) {}

    public record Seal(PersonId person, long number, UUID activity, byte[] hash) {

        public End asEnd() {
            return new End(person, number, hash);
        }
    }

    private final JdbcClient jdbc;

    ChainRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The ends of chains that rows wait for, of those that nobody else is working on; until the transaction ends nobody
     * else can.
     *
     * @param rows how many waiting rows are looked at
     */
    public List<End> lockWaiting(int rows) {
        // A row that was removed before it was sealed stays in line, for the verification to find.
        List<UUID> waiting = jdbc.sql("""
                        select distinct person_id from (
                          select u.person_id from activity.unsealed u
                           where exists (select from activity.activity a
                                          where a.person_id = u.person_id and a.activity_id = u.activity_id)
                           limit ?) waiting
                         order by person_id
                        """)
                .param(rows)
                .query((row, n) -> row.getObject("person_id", UUID.class))
                .list();
        SqlArrayValue people = column("uuid", waiting, id -> id);
        jdbc.sql("""
                        insert into activity.chain (person_id, number, hash)
                        select id, 0, ''::bytea from unnest(?) as p(id) on conflict do nothing
                        """).param(people).update();
        return jdbc.sql("""
                        select person_id, number, hash from activity.chain where person_id = any (?)
                         order by person_id for update skip locked
                        """)
                .param(people)
                .query((row, n) -> new End(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getLong("number"),
                        row.getBytes("hash")))
                .list();
    }

    /** The rows that wait for these chains, those of each together and in the order they were written. */
    public List<Entry> waiting(Collection<End> chains, int rows) {
        return jdbc.sql("""
                        select a.* from activity.unsealed u join activity.activity a using (person_id, activity_id)
                         where u.person_id = any (?) order by u.person_id, u.activity_id limit ?
                        """)
                .param(column("uuid", chains, end -> end.person().value()))
                .param(rows)
                .query(ActivityColumns::entry)
                .list();
    }

    /** Puts the seals onto their chains and takes their rows out of the line. */
    public void append(Collection<Seal> seals, Collection<End> ends, Instant now) {
        SqlArrayValue people = column("uuid", seals, seal -> seal.person().value());
        SqlArrayValue activities = column("uuid", seals, Seal::activity);
        jdbc.sql("""
                        insert into activity.seal (person_id, number, activity_id, hash, sealed_at)
                        select *, :now from unnest(:people, :numbers, :activities, :hashes)
                        """)
                .param("people", people)
                .param("numbers", column("bigint", seals, Seal::number))
                .param("activities", activities)
                .param("hashes", hashes(seals, Seal::hash))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        update activity.chain c set number = e.number, hash = e.hash
                          from unnest(:people, :numbers, :hashes) as e(person_id, number, hash)
                         where c.person_id = e.person_id
                        """)
                .param("people", column("uuid", ends, end -> end.person().value()))
                .param("numbers", column("bigint", ends, End::number))
                .param("hashes", hashes(ends, End::hash))
                .update();
        jdbc.sql("""
                        delete from activity.unsealed u using unnest(:people, :activities) as s(person_id, activity_id)
                         where u.person_id = s.person_id and u.activity_id = s.activity_id
                        """).param("people", people).param("activities", activities).update();
    }

    private static <T> SqlArrayValue column(String type, Collection<T> rows, Function<T, Object> value) {
        return new SqlArrayValue(type, rows.stream().map(value).toArray());
    }

    /** The driver takes no bytes as mere objects. */
    private static <T> SqlArrayValue hashes(Collection<T> rows, Function<T, byte[]> hash) {
        return new SqlArrayValue("bytea", (Object[]) rows.stream().map(hash).toArray(byte[][]::new));
    }
}
