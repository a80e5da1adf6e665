package no.helseporten.accesslog.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import no.helseporten.accesslog.LookUp;
import no.helseporten.accesslog.ReaderInLog;
import no.helseporten.blocking.decision.Purpose;
import no.helseporten.blocking.decision.Service;
import no.helseporten.person.PersonId;

/** Reads a row of {@code accesslog.look_up}. */
final class LookUpColumns {

    private LookUpColumns() {}

    static LookUp lookUp(ResultSet row, int number) throws SQLException {
        String purpose = row.getString("purpose");
        return new LookUp(
                row.getObject("look_up_id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new LookUp.Who(
                        row.getString("hpr"),
                        row.getString("name"),
                        row.getString("role"),
                        row.getString("legal_entity"),
                        row.getString("legal_entity_name"),
                        row.getString("unit"),
                        row.getString("unit_name")),
                purpose == null ? null : Purpose.valueOf(purpose),
                row.getString("reason"),
                LookUp.Act.valueOf(row.getString("act")),
                LookUp.Outcome.valueOf(row.getString("outcome")),
                strings(row.getArray("services")).stream().map(Service::valueOf).collect(Collectors.toSet()),
                List.of((UUID[]) row.getArray("items").getArray()),
                strings(row.getArray("named")),
                row.getString("told_by"),
                row.getObject("told_id", UUID.class));
    }

    static ReaderInLog reader(ResultSet row, int number) throws SQLException {
        return new ReaderInLog(lookUp(row, number), row.getString("who"), row.getString("place"));
    }

    private static List<String> strings(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
