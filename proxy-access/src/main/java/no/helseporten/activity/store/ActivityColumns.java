package no.helseporten.activity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import no.helseporten.activity.Activity;
import no.helseporten.activity.Entry;
import no.helseporten.person.PersonId;

/** Reads a row of {@code activity.activity}. */
public final class ActivityColumns {

    private ActivityColumns() {}

    public static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getObject("activity_id", UUID.class),
                new Activity(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        new PersonId(row.getObject("actor_id", UUID.class)),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("area"),
                        row.getString("access_right"),
                        row.getString("operation"),
                        row.getObject("item_id", UUID.class),
                        row.getBoolean("permitted"),
                        row.getString("ground"),
                        row.getObject("authority_id", UUID.class)));
    }
}
