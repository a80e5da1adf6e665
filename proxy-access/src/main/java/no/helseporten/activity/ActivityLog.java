package no.helseporten.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import no.helseporten.activity.store.ActivityColumns;
import no.helseporten.person.PersonId;

/** The log of activity, as it is sealed. */
final class ActivityLog implements SealedLog<Entry> {

    @Override
    public String schema() {
        return "activity";
    }

    @Override
    public String table() {
        return "activity";
    }

    @Override
    public String idColumn() {
        return "activity_id";
    }

    @Override
    public Entry read(ResultSet row) throws SQLException {
        return ActivityColumns.entry(row, 0);
    }

    @Override
    public PersonId person(Entry row) {
        return row.activity().subject();
    }

    @Override
    public UUID id(Entry row) {
        return row.id();
    }

    @Override
    public String form() {
        return "helseporten activity 1";
    }

    @Override
    public void write(Entry entry, SealedFields to) {
        Activity row = entry.activity();
        to.text(row.subject())
                .text(entry.id())
                .text(row.actor())
                .time(row.at())
                .text(row.area())
                .text(row.right())
                .text(row.operation())
                .text(row.item())
                .flag(row.permitted())
                .text(row.ground())
                .text(row.authority());
    }
}
