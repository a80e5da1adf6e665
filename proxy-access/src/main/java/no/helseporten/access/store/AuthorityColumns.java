package no.helseporten.access.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.helseporten.access.Area;
import no.helseporten.access.Authority;
import no.helseporten.access.Ground;
import no.helseporten.access.Who;
import no.helseporten.person.Person;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;

/** How rows are read: the same columns wherever they are asked for. */
final class AuthorityColumns {

    private AuthorityColumns() {}

    static Who who(ResultSet row) throws SQLException {
        return new Who(
                new Person(
                        person(row, "person_id"),
                        row.getString("given_name"),
                        row.getString("family_name"),
                        row.getObject("birth_date", LocalDate.class)),
                row.getBoolean("protected"),
                row.getBoolean("deceased"),
                row.getBoolean("locked"));
    }

    static Authority authority(ResultSet row) throws SQLException {
        return authority(row, "person_id");
    }

    /** @param subject the column that tells whose record, where {@code person_id} is somebody else's */
    static Authority authority(ResultSet row, String subject) throws SQLException {
        return new Authority(
                row.getObject("authority_id", UUID.class),
                person(row, subject),
                person(row, "receiver_id"),
                new Ground(row.getString("ground")),
                areas(row.getArray("areas")),
                row.getBoolean("may_act"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
    }

    static PersonId person(ResultSet row, String column) throws SQLException {
        return new PersonId(row.getObject(column, UUID.class));
    }

    static @Nullable PersonId personOrNone(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    static @Nullable Set<Area> areas(@Nullable Array array) throws SQLException {
        return array == null
                ? null
                : Arrays.stream((String[]) array.getArray()).map(Area::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    static String @Nullable [] names(@Nullable Set<Area> areas) {
        return areas == null ? null : areas.stream().map(Area::name).sorted().toArray(String[]::new);
    }
}
