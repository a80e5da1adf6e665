package no.helseporten.accesslog.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import no.helseporten.accesslog.LookUp;
import no.helseporten.activity.SealedFields;
import no.helseporten.activity.SealedLog;
import no.helseporten.person.PersonId;

/** The log of look-ups, as it is sealed. */
public final class SealedLookUps implements SealedLog<LookUp> {

    @Override
    public String schema() {
        return "accesslog";
    }

    @Override
    public String table() {
        return "look_up";
    }

    @Override
    public String idColumn() {
        return "look_up_id";
    }

    @Override
    public LookUp read(ResultSet row) throws SQLException {
        return LookUpColumns.lookUp(row, 0);
    }

    @Override
    public PersonId person(LookUp row) {
        return row.person();
    }

    @Override
    public UUID id(LookUp row) {
        return row.id();
    }

    @Override
    public String form() {
        return "helseporten look-up 1";
    }

    @Override
    public void write(LookUp row, SealedFields to) {
        LookUp.Who who = row.who();
        to.text(row.person())
                .text(row.id())
                .time(row.at())
                .text(who.hpr())
                .text(who.name())
                .text(who.role())
                .text(who.legalEntity())
                .text(who.legalEntityName())
                .text(who.unit())
                .text(who.unitName())
                .text(row.purpose())
                .text(row.reason())
                .text(row.act())
                .text(row.outcome())
                .texts(row.services().stream().map(Enum::name).sorted().toList())
                .texts(row.items())
                .texts(row.named())
                .text(row.toldBy())
                .text(row.toldId());
    }
}
