package no.helseporten.activity.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import no.helseporten.activity.SealedLog;
import no.helseporten.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** The chains of a log as they are made: what waits, where each chain ends, and the seals put onto it. */
public class ChainRows<R> {

    /**
     * Where a chain ends.
     *
     * @param number of its last seal; 0 when there is none yet
     */
    public record End(PersonId person, long number, byte[] hash) {}

    public record Seal(PersonId person, long number, UUID row, byte[] hash) {

        public End asEnd() {
            return new End(person, number, hash);
        }
    }

    private final SealedLog<R> log;
    private final LogTables tables;
    private final JdbcClient jdbc;

    public ChainRows(SealedLog<R> log, JdbcClient jdbc) {
        this.log = log;
        this.tables = LogTables.of(log);
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
        List<UUID> waiting = jdbc.sql(tables.in("""
                        select distinct person_id from (
                          select u.person_id from $schema.unsealed u
                           where exists (select from $log a
                                          where a.person_id = u.person_id and a.$id = u.$id)
                           limit ?) waiting
                         order by person_id
                        """))
                .param(rows)
                .query((row, n) -> row.getObject("person_id", UUID.class))
                .list();
        SqlArrayValue people = column("uuid", waiting, id -> id);
        jdbc.sql(tables.in("""
                        insert into $schema.chain (person_id, number, hash)
                        select id, 0, ''::bytea from unnest(?) as p(id) on conflict do nothing
                        """)).param(people).update();
        return jdbc.sql(tables.in("""
                        select person_id, number, hash from $schema.chain where person_id = any (?)
                         order by person_id for update skip locked
                        """))
                .param(people)
                .query((row, n) -> new End(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getLong("number"),
                        row.getBytes("hash")))
                .list();
    }

    /** The rows that wait for these chains, those of each together and in the order they were written. */
    public List<R> waiting(Collection<End> chains, int rows) {
        return jdbc.sql(tables.in("""
                        select a.* from $schema.unsealed u join $log a using (person_id, $id)
                         where u.person_id = any (?) order by u.person_id, u.$id limit ?
                        """))
                .param(column("uuid", chains, end -> end.person().value()))
                .param(rows)
                .query((row, n) -> log.read(row))
                .list();
    }

    /** Puts the seals onto their chains and takes their rows out of the line. */
    public void append(Collection<Seal> seals, Collection<End> ends, Instant now) {
        SqlArrayValue people = column("uuid", seals, seal -> seal.person().value());
        SqlArrayValue sealed = column("uuid", seals, Seal::row);
        jdbc.sql(tables.in("""
                        insert into $schema.seal (person_id, number, $id, hash, sealed_at)
                        select *, :now from unnest(:people, :numbers, :sealed, :hashes)
                        """))
                .param("people", people)
                .param("numbers", column("bigint", seals, Seal::number))
                .param("sealed", sealed)
                .param("hashes", hashes(seals, Seal::hash))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(tables.in("""
                        update $schema.chain c set number = e.number, hash = e.hash
                          from unnest(:people, :numbers, :hashes) as e(person_id, number, hash)
                         where c.person_id = e.person_id
                        """))
                .param("people", column("uuid", ends, end -> end.person().value()))
                .param("numbers", column("bigint", ends, End::number))
                .param("hashes", hashes(ends, End::hash))
                .update();
        jdbc.sql(tables.in("""
                        delete from $schema.unsealed u using unnest(:people, :sealed) as s(person_id, $id)
                         where u.person_id = s.person_id and u.$id = s.$id
                        """)).param("people", people).param("sealed", sealed).update();
    }

    private static <T> SqlArrayValue column(String type, Collection<T> rows, Function<T, Object> value) {
        return new SqlArrayValue(type, rows.stream().map(value).toArray());
    }

    /** The driver takes no bytes as mere objects. */
    private static <T> SqlArrayValue hashes(Collection<T> rows, Function<T, byte[]> hash) {
        return new SqlArrayValue("bytea", (Object[]) rows.stream().map(hash).toArray(byte[][]::new));
    }
}
