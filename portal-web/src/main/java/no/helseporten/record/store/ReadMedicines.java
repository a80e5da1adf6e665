package no.helseporten.record.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.helseporten.record.Medicine;
import no.helseporten.record.Medicine.Dose;
import no.helseporten.record.Reader;
import no.helseporten.ui.KeyedPage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the medicines that a reader sees. */
@Component
public class ReadMedicines {

    /** A medicine whose time has run out is past, even if the source still calls it active. */
    private static final String OPEN_MEDICINES = """
            select m.*, coalesce(author.name, m.prescriber_text) as prescriber, place.name as prescriber_place,
                   case when m.state <> 'PAST' and m.ended_at < :now then 'PAST' else m.state end as state_now,
                   coalesce(m.started_at, m.prescribed_at, m.received_at) as since,
                   array_remove(array_prepend(m.reason_text, array(
                     select c.title from record.condition c
                      where c.person_id = m.person_id and c.condition_id = any (m.reason_ids) and not c.withheld)), null) as reasons
              from %s m
              left join record.author author on author.party_id = m.prescriber_id
              left join record.place place
                     on place.party_id = author.organisation_id and place.party_id is distinct from author.party_id
            """.formatted(InSight.MEDICINES);

    private final JdbcClient jdbc;

    ReadMedicines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those in use (current, then paused) by name, or those of the past with the newest first. */
    public KeyedPage<Medicine> page(Reader reader, boolean past, @Nullable UUID after, int size) {
        String place = past ? "(-extract(epoch from since), medicine_id)" : "(state_now, lower(name), medicine_id)";
        List<Medicine> found = jdbc.sql("with open as (" + OPEN_MEDICINES + "), placed as (select o.*, " + place + """
                         as place from open o where (state_now = 'PAST') = :past)
                        select * from placed
                         where :after::uuid is null or place > (select k.place from placed k where k.medicine_id = :after)
                         order by place limit :size
                        """)
                .params(InSight.of(reader))
                .param("past", past)
                .param("after", after)
                .param("size", size + 1)
                .query(ReadMedicines::medicine)
                .list();
        return Pages.cut(found, size, Medicine::id);
    }

    public Optional<Medicine> byId(Reader reader, UUID id) {
        return jdbc.sql(OPEN_MEDICINES + " where m.medicine_id = :id")
                .params(InSight.of(reader))
                .param("id", id)
                .query(ReadMedicines::medicine)
                .optional();
    }

    private static Medicine medicine(ResultSet row, int number) throws SQLException {
        return new Medicine(
                Columns.id(row, "medicine_id"),
                row.getString("name"),
                row.getString("form"),
                row.getString("strength"),
                row.getString("state_now"),
                row.getString("origin"),
                dose(row),
                texts(row.getArray("reasons")),
                row.getString("prescriber"),
                row.getString("prescriber_place"),
                Columns.whenOrNull(row, "started"),
                Columns.whenOrNull(row, "ended"),
                Columns.instantOrNull(row, "prescribed_at"),
                row.getString("stopped_reason"),
                row.getString("note"),
                Columns.instant(row, "received_at"),
                row.getBoolean("hidden_from_parents"));
    }

    private static Dose dose(ResultSet row) throws SQLException {
        return new Dose(
                row.getString("dose_text"),
                row.getBigDecimal("dose_low"),
                row.getBigDecimal("dose_high"),
                row.getString("dose_unit"),
                row.getObject("times", Integer.class),
                row.getBigDecimal("period"),
                row.getString("period_unit"),
                row.getBoolean("as_needed"),
                row.getString("route"),
                row.getString("dose_extra"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).distinct().toList();
    }
}
