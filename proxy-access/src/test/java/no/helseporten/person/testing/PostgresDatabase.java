package no.helseporten.person.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A real PostgreSQL for tests: one server a JVM, on a free port, and a fresh database for whoever asks. */
public final class PostgresDatabase {

    private static final Duration BEGUN = Duration.ofMillis(100);
    private static final Duration APPLICATIONS_STOPPED = Duration.ofSeconds(20);

    private static final EmbeddedPostgres SERVER = start();

    /** Databases that have been migrated once and are copied from then on. */
    private static final Map<List<String>, String> MIGRATED = new ConcurrentHashMap<>();

    private PostgresDatabase() {}

    /** An empty database with the tables of these modules. */
    public static DataSource with(String... modules) {
        String model = MIGRATED.computeIfAbsent(List.of(modules), PostgresDatabase::migrated);
        return database(created(" template " + model));
    }

    /** An empty database without any table. */
    public static DataSource empty() {
        return database(created(""));
    }

    /** The JDBC address of an empty database, for an application that migrates it itself; user {@code postgres}. */
    public static String emptyUrl() {
        return SERVER.getJdbcUrl("postgres", created(""));
    }

    private static String migrated(List<String> modules) {
        String name = created("");
        for (String module : modules) {
            Flyway.configure()
                    .dataSource(database(name))
                    .locations("classpath:db/migration/" + module)
                    .table("flyway_schema_history_" + module)
                    // The history of the module before makes the schema look used.
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        }
        return name;
    }

    private static DataSource database(String name) {
        return SERVER.getDatabase("postgres", name);
    }

    private static String created(String how) {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + how);
        } catch (SQLException e) {
            throw new IllegalStateException("The test database could not be made", e);
        }
        return name;
    }

    private static EmbeddedPostgres start() {
        try {
            var server =
                    EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
    }

    /** After every application on it: one that cannot reach its database any more is slow to stop. */
    private static void stop(EmbeddedPostgres server) {
        try {
            // Whoever else stops with the machine begins at the same time as this.
            Thread.sleep(BEGUN);
            for (Thread other : Thread.getAllStackTraces().keySet()) {
                if (other.getName().equals("SpringApplicationShutdownHook")) {
                    other.join(APPLICATIONS_STOPPED);
                }
            }
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
