package no.helseporten.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import no.helseporten.person.PersonId;

/**
 * A log whose rows are sealed, each person's into a chain of her own (adr/003). Its schema holds the table of the rows, and
 * beside it {@code unsealed}, {@code seal} and {@code chain}; whoever writes a row puts its ids into {@code unsealed} in the
 * same statement. {@link SealLog} and {@link VerifyLog} do the rest.
 *
 * @param <R> a row as it is kept
 */
public interface SealedLog<R> {

    /** A name in the database. */
    String schema();

    /** The table of the rows, whose first two columns are {@code person_id} and {@link #idColumn}. */
    String table();

    /** The column that tells one row of a person from another, in all four tables. */
    String idColumn();

    /** Reads a row with all its columns. */
    R read(ResultSet row) throws SQLException;

    /** Under the id that was written. */
    PersonId person(R row);

    UUID id(R row);

    /** Which fields are written, in which order; a log that gets a column needs a new form, and the old one for older seals. */
    String form();

    /** Everything that a row says, so that no two that differ write the same. */
    void write(R row, SealedFields to);
}
