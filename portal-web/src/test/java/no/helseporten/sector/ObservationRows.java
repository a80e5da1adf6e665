package no.helseporten.sector;

import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.helseporten.person.PersonsMerged;
import no.helseporten.person.fhir.Arrival;
import no.helseporten.person.fhir.ResourceIntake;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A module that takes in observations: enough of one to see what the door hands over. */
final class ObservationRows implements ResourceIntake<Observation> {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ObservationRows(JdbcTemplate batches) {
        this.batches = batches;
        this.jdbc = JdbcClient.create(batches);
        jdbc.sql("""
                        create schema if not exists taken;
                        create table taken.observation (observation_id uuid primary key, person_id uuid not null,
                          title text, performer_id uuid)
                        """).update();
    }

    @Override
    public Class<Observation> type() {
        return Observation.class;
    }

    @Override
    public void store(List<Arrival<Observation>> arrivals) {
        List<Arrival<Observation>> rows = new ArrayList<>();
        for (Arrival<Observation> arrival : arrivals) {
            Observation observation = arrival.resource();
            if (!observation.getCode().hasText()) {
                arrival.findings().error("Observation.code.text", "Say what was observed.");
                continue;
            }
            if (!observation.hasValue()) {
                arrival.findings().warning("Observation.value", "There is no value to show.");
            }
            rows.add(arrival);
        }
        batches.batchUpdate(
                "insert into taken.observation values (?, ?, ?, ?) on conflict (observation_id) do update"
                        + " set person_id = excluded.person_id, title = excluded.title,"
                        + " performer_id = excluded.performer_id",
                rows,
                rows.size() + 1,
                (statement, row) -> {
                    statement.setObject(1, row.id());
                    statement.setObject(2, row.person().value());
                    statement.setString(3, row.resource().getCode().getText());
                    statement.setObject(4, performer(row), Types.OTHER);
                });
    }

    @EventListener
    void on(PersonsMerged merged) {
        jdbc.sql("update taken.observation set person_id = ? where person_id = ?")
                .params(merged.kept().value(), merged.gone().value())
                .update();
    }

    private static @Nullable UUID performer(Arrival<Observation> arrival) {
        Reference performer = arrival.resource().getPerformerFirstRep();
        return arrival.references().idOf(performer).orElse(null);
    }
}
