package no.helseporten.record.store;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps observations with their components, what they contain, and which of them are groups. */
@Component
public class StoreObservations implements StoreRows<ObservationRows> {

    private final JdbcClient jdbc;
    private final TableRows<StoredObservation> observations;
    private final TableRows<ObservationRows.Member> members;

    public StoreObservations(JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
        this.observations = new TableRows<>(jdbc, "record.observation", StoredObservation.class);
        this.members = new TableRows<>(jdbc, "record.observation_member", ObservationRows.Member.class);
    }

    @Override
    public void replace(Collection<UUID> ids, List<ObservationRows> rows) {
        UUID[] observationIds = ids.toArray(UUID[]::new);
        deleteContainedIn(observationIds);
        deleteMembers("o.observation_id = any(:ids)", observationIds);
        jdbc.sql("""
                        delete from record.observation c
                        using record.observation o
                        where o.observation_id = any(:ids)
                          and c.person_id = o.person_id and c.component_of = o.observation_id
                        """).param("ids", observationIds).update();
        jdbc.sql("delete from record.observation where observation_id = any(:ids)")
                .param("ids", observationIds)
                .update();
        insert(rows);
    }

    /** The same for observations that come inside others and have no life of their own. */
    void replaceContainedIn(UUID[] owners, List<ObservationRows> rows) {
        deleteContainedIn(owners);
        insert(rows);
    }

    private void deleteContainedIn(UUID[] owners) {
        deleteMembers("o.contained_in = any(:ids)", owners);
        jdbc.sql("delete from record.observation where contained_in = any(:ids)")
                .param("ids", owners)
                .update();
    }

    private void deleteMembers(String ofGroups, UUID[] ids) {
        jdbc.sql("""
                        delete from record.observation_member m
                        using record.observation o
                        where m.person_id = o.person_id and m.group_id = o.observation_id and
                        """ + ofGroups).param("ids", ids).update();
    }

    private void insert(List<ObservationRows> rows) {
        observations.insert(
                rows.stream().flatMap(row -> row.observations().stream()).toList());
        members.insert(rows.stream().flatMap(row -> row.members().stream()).toList());
    }
}
