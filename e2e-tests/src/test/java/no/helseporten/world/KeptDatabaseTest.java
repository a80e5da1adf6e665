package no.helseporten.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptDatabaseTest {

    @TempDir
    private Path world;

    @Test
    void what_was_written_is_there_at_the_next_start() throws Exception {
        try (var first = KeptDatabase.start(world)) {
            execute(first, "create table kept as select 42 as answer");
        }
        try (var second = KeptDatabase.start(world)) {
            assertThat(answer(second)).isEqualTo(42);
        }
    }

    @Test
    void a_server_left_behind_by_a_killed_process_is_ended_and_its_data_kept() throws Exception {
        var killed = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledProcess.class.getName(),
                        world.toString())
                .redirectErrorStream(true)
                .redirectOutput(world.resolve("killed.log").toFile())
                .start();
        assertThat(killed.waitFor()).isEqualTo(KilledProcess.EXIT);
        assertThat(world.resolve("postgresql-18/postmaster.pid")).exists();

        try (var next = KeptDatabase.start(world)) {
            assertThat(answer(next)).isEqualTo(42);
        }
    }

    @Test
    void a_directory_whose_making_was_interrupted_is_made_anew() throws Exception {
        Path half = Files.createDirectories(world.resolve("postgresql-18"));
        Files.writeString(half.resolve("PG_VERSION"), "18");

        try (var database = KeptDatabase.start(world)) {
            execute(database, "create table kept as select 42 as answer");
            assertThat(answer(database)).isEqualTo(42);
        }
    }

    @Test
    void two_worlds_never_share_a_directory() {
        try (var lock = WorldLock.take(world)) {
            assertThat(lock).isNotNull();
            assertThatIllegalStateException()
                    .isThrownBy(() -> WorldLock.take(world))
                    .withMessageContaining("already running");
        }
        WorldLock.take(world).close();
    }

    /** Starts a server, writes to it, and is gone without a farewell. */
    static final class KilledProcess {

        static final int EXIT = 9;

        private KilledProcess() {}

        public static void main(String[] args) throws SQLException {
            execute(KeptDatabase.start(Path.of(args[0])), "create table kept as select 42 as answer");
            Runtime.getRuntime().halt(EXIT);
        }
    }

    private static void execute(KeptDatabase database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int answer(KeptDatabase database) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select answer from kept")) {
            assertThat(rows.next()).isTrue();
            return rows.getInt(1);
        }
    }
}
