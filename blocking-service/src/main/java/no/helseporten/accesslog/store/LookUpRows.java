package no.helseporten.accesslog.store;

import java.sql.Types;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.helseporten.accesslog.LookUp;
import no.helseporten.blocking.decision.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The append-only rows of the log. In the same statement each is put in line to be sealed. */
@Component
public class LookUpRows {

    private final JdbcClient jdbc;

    LookUpRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return those that were not there before */
    public List<LookUp> insert(List<LookUp> lookUps) {
        List<LookUp> inserted = new ArrayList<>();
        for (LookUp lookUp : lookUps) {
            if (insert(lookUp)) {
                inserted.add(lookUp);
            }
        }
        return inserted;
    }

    private boolean insert(LookUp lookUp) {
        LookUp.Who who = lookUp.who();
        return jdbc.sql("""
                        with written as (
                          insert into accesslog.look_up
                            (person_id, look_up_id, at, hpr, name, role, legal_entity, legal_entity_name, unit, unit_name,
                             purpose, reason, act, outcome, services, items, named, told_by, told_id)
                          values (:person, :id, :at, :hpr, :name, :role, :entity, :entityName, :unit, :unitName,
                                  :purpose, :reason, :act, :outcome, :services, :items, :named, :toldBy, :toldId)
                          on conflict do nothing
                          returning person_id, look_up_id)
                        insert into accesslog.unsealed (person_id, look_up_id)
                        select person_id, look_up_id from written
                        """)
                        .param("person", lookUp.person().value())
                        .param("id", lookUp.id())
                        .param("at", lookUp.at().atOffset(ZoneOffset.UTC))
                        .param("hpr", who.hpr(), Types.VARCHAR)
                        .param("name", who.name(), Types.VARCHAR)
                        .param("role", who.role(), Types.VARCHAR)
                        .param("entity", who.legalEntity(), Types.VARCHAR)
                        .param("entityName", who.legalEntityName(), Types.VARCHAR)
                        .param("unit", who.unit(), Types.VARCHAR)
                        .param("unitName", who.unitName(), Types.VARCHAR)
                        .param("purpose", name(lookUp.purpose()), Types.VARCHAR)
                        .param("reason", lookUp.reason(), Types.VARCHAR)
                        .param("act", lookUp.act().name())
                        .param("outcome", lookUp.outcome().name())
                        .param(
                                "services",
                                lookUp.services().stream()
                                        .map(Enum::name)
                                        .sorted()
                                        .toArray(String[]::new))
                        .param("items", lookUp.items().toArray(UUID[]::new))
                        .param("named", lookUp.named().toArray(String[]::new))
                        .param("toldBy", lookUp.toldBy(), Types.VARCHAR)
                        .param("toldId", lookUp.toldId(), Types.OTHER)
                        .update()
                > 0;
    }

    private static @Nullable String name(@Nullable Purpose purpose) {
        return purpose == null ? null : purpose.name();
    }
}
