package no.helseporten.activity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import no.helseporten.activity.SealedLog;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Reads the chains of a log to verify them: all, or those of some people. Rows are handed on as they come, which takes a transaction
 * around.
 */
public class ReadChains<R> {

    private static final int AT_ONCE = 1_000;

    /**
     * A seal with its row.
     *
     * @param endNumber and {@code endHash}: where the chain is remembered to end; absent when nothing is remembered
     * @param row absent when it is gone
     */
    public record Row<R>(
            PersonId person,
            long number,
            UUID id,
            byte[] hash,
            @Nullable Long endNumber,
            byte @Nullable [] endHash,
            @Nullable R row) {}

    private final SealedLog<R> log;
    private final LogTables tables;
    private final JdbcClient jdbc;

    public ReadChains(SealedLog<R> log, JdbcClient jdbc) {
        this.log = log;
        this.tables = LogTables.of(log);
        this.jdbc = jdbc;
    }

    /** The seals of one chain after the other, by their numbers. */
    public void links(@Nullable List<PersonId> people, Consumer<Row<R>> row) {
        stream("""
                select s.person_id as chain, s.number, s.$id as sealed, s.hash, c.number as end_number,
                       c.hash as end_hash, a.*
                  from $schema.seal s
                  left join $schema.chain c on c.person_id = s.person_id
                  left join $log a on a.person_id = s.person_id and a.$id = s.$id
                 where :everybody or s.person_id = any (:people)
                 order by s.person_id, s.number
                """, people, found -> row.accept(row(found)));
    }

    /** Chains that have an end and no seal. */
    public void emptied(@Nullable List<PersonId> people, Consumer<PersonId> person) {
        stream("""
                select c.person_id from $schema.chain c
                 where c.number > 0 and (:everybody or c.person_id = any (:people))
                   and not exists (select from $schema.seal s where s.person_id = c.person_id)
                """, people, found -> person.accept(person(found, "person_id")));
    }

    /** Rows that waited to be sealed and are gone. */
    public void waitingButGone(@Nullable List<PersonId> people, BiConsumer<PersonId, UUID> row) {
        stream("""
                select u.person_id, u.$id from $schema.unsealed u
                 where (:everybody or u.person_id = any (:people))
                   and not exists (select from $log a
                                    where a.person_id = u.person_id and a.$id = u.$id)
                 order by u.person_id, u.$id
                """, people, found -> row.accept(person(found, "person_id"), id(found, log.idColumn())));
    }

    /** Rows that are neither sealed nor in line to be. */
    public void neverSealed(@Nullable List<PersonId> people, BiConsumer<PersonId, UUID> row) {
        stream("""
                select a.person_id, a.$id from $log a
                 where (:everybody or a.person_id = any (:people))
                   and not exists (select from $schema.seal s
                                    where s.person_id = a.person_id and s.$id = a.$id)
                   and not exists (select from $schema.unsealed u
                                    where u.person_id = a.person_id and u.$id = a.$id)
                 order by a.person_id, a.$id
                """, people, found -> row.accept(person(found, "person_id"), id(found, log.idColumn())));
    }

    /** How many rows are in line to be sealed. */
    public long waiting(@Nullable List<PersonId> people) {
        return of(people, "select count(*) from $schema.unsealed where :everybody or person_id = any (:people)")
                .query(Long.class)
                .single();
    }

    private void stream(String sql, @Nullable List<PersonId> people, RowCallbackHandler row) {
        of(people, sql).withFetchSize(AT_ONCE).query(row);
    }

    private StatementSpec of(@Nullable List<PersonId> people, String sql) {
        List<PersonId> named = people == null ? List.of() : people;
        return jdbc.sql(tables.in(sql))
                .param("everybody", people == null)
                .param("people", named.stream().map(PersonId::value).toArray(UUID[]::new));
    }

    private Row<R> row(ResultSet row) throws SQLException {
        boolean gone = row.getObject(log.idColumn()) == null;
        return new Row<>(
                person(row, "chain"),
                row.getLong("number"),
                id(row, "sealed"),
                row.getBytes("hash"),
                row.getObject("end_number", Long.class),
                row.getBytes("end_hash"),
                gone ? null : log.read(row));
    }

    private static PersonId person(ResultSet row, String column) throws SQLException {
        return new PersonId(id(row, column));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
