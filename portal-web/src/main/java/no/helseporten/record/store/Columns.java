package no.helseporten.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import no.helseporten.record.When;
import org.jspecify.annotations.Nullable;

/** How the record's columns read as values. */
final class Columns {

    private Columns() {}

    static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** A time and how exact it is, from {@code <name>_at} and {@code <name>_precision}. */
    static @Nullable When whenOrNull(ResultSet row, String name) throws SQLException {
        Instant at = instantOrNull(row, name + "_at");
        return at == null ? null : new When(at, row.getString(name + "_precision"));
    }

    static When when(ResultSet row, String name) throws SQLException {
        return new When(instant(row, name + "_at"), row.getString(name + "_precision"));
    }
}
