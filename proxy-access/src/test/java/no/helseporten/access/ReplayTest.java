package no.helseporten.access;

import static no.helseporten.access.PowerWorld.ADULT;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.helseporten.access.AuthorityChanged.Kind;
import no.helseporten.access.store.AuthorityRows;
import no.helseporten.person.PersonId;
import no.helseporten.person.testing.PostgresDatabase;
import org.junit.jupiter.api.Test;

/** Two hundred at once, giving and ending between the same two people. */
class ReplayTest {

    @Test
    void whoever_comes_in_between_the_history_replays_to_what_stands() throws Exception {
        try (var pool = new HikariDataSource()) {
            pool.setDataSource(PostgresDatabase.with("person", "activity", "access"));
            pool.setMaximumPoolSize(20);
            try (var world = new PowerWorld(pool)) {
                PersonId giver = world.told("Kari", ADULT);
                PersonId receiver = world.told("Ola", ADULT);

                List<Callable<Object>> acts = new ArrayList<>();
                for (int i = 0; i < 100; i++) {
                    UUID draft = world.draft(giver, receiver, i % 2 == 0 ? Area.DOCUMENTS : Area.RESULTS);
                    acts.add(() -> world.the(GivePowerOfAttorney.class).give(giver, draft));
                    acts.add(() -> endWhateverIsOpen(world, giver, receiver));
                }
                try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                    for (Future<Object> act : threads.invokeAll(acts)) {
                        act.get();
                    }
                }

                assertThat(replay(world)).isEqualTo(view(world));
            }
        }
    }

    private static Object endWhateverIsOpen(PowerWorld world, PersonId giver, PersonId receiver) {
        return world.the(AuthorityRows.class).open(giver, receiver, Ground.POWER_OF_ATTORNEY).stream()
                .map(open -> world.the(EndAuthority.class)
                        .given(giver, open.authority().id()))
                .toList();
    }

    private record Change(UUID authority, int number, Kind kind, String areas) {}

    /** Fold the changes in the order they were made; on the way never two are open. */
    private static Map<UUID, Change> replay(PowerWorld world) {
        Map<UUID, Change> standing = new HashMap<>();
        Set<UUID> open = new HashSet<>();
        int given = 0;
        for (Change change : read(world, "access.authority_change", "order by changed_at")) {
            Change before = standing.put(change.authority(), change);
            assertThat(change.number()).isEqualTo(before == null ? 1 : before.number() + 1);
            switch (change.kind()) {
                case GIVEN -> {
                    given++;
                    assertThat(before).isNull();
                    assertThat(open.add(change.authority())).isTrue();
                }
                case CHANGED -> assertThat(open).contains(change.authority());
                case ENDED -> assertThat(open.remove(change.authority())).isTrue();
            }
            assertThat(open).hasSizeLessThanOrEqualTo(1);
        }
        assertThat(given).isPositive();
        return standing;
    }

    private static Map<UUID, Change> view(PowerWorld world) {
        Map<UUID, Change> standing = new HashMap<>();
        read(world, "access.authority", "").forEach(change -> standing.put(change.authority(), change));
        return standing;
    }

    private static List<Change> read(PowerWorld world, String from, String order) {
        return world.jdbc
                .sql("select authority_id, number, kind, areas::text from " + from + " " + order)
                .query((row, n) -> new Change(
                        row.getObject(1, UUID.class), row.getInt(2), Kind.valueOf(row.getString(3)), row.getString(4)))
                .list();
    }
}
