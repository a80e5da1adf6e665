package no.helseporten.world;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL whose data stays between starts, on a free port of its own. A process that was killed leaves its server
 * running and its directory marked as in use; the next start ends that server and goes on from its data. Not for two
 * worlds in one directory at the same time: {@link WorldLock} sees to that.
 */
final class KeptDatabase implements AutoCloseable {

    private static final String USER = "postgres";

    private final EmbeddedPostgres server;
    private final Path deliveryNote;

    private KeptDatabase(EmbeddedPostgres server, Path deliveryNote) {
        this.server = server;
        this.deliveryNote = deliveryNote;
    }

    /** Starts it in a directory, which is made if it is not there. */
    static KeptDatabase start(Path world) {
        // The data belongs to one major version of PostgreSQL and cannot be read by the next.
        Path data = world.resolve("postgresql-18");
        Path whole = data.resolve("helseporten-whole");
        try {
            endServerLeftBehind(data);
            if (!Files.exists(whole)) {
                FileSystemUtils.deleteRecursively(data);
            }
            var server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setServerConfig("fsync", "on")
                    .start();
            Files.writeString(whole, "The directory was made to its end; one without this file is made anew.\n");
            return new KeptDatabase(server, data.resolve("helseporten-delivered"));
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start on " + data, e);
        }
    }

    /** Notes what was delivered into this data, and goes with it. */
    Path deliveryNote() {
        return deliveryNote;
    }

    String url() {
        return server.getJdbcUrl(USER, "postgres");
    }

    int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        }
    }

    private static void endServerLeftBehind(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        ProcessHandle.of(pid).filter(process -> serves(process, data)).ifPresent(KeptDatabase::end);
        Files.deleteIfExists(pidFile);
    }

    /** The number may have gone to another process since, so that its command line decides. */
    private static boolean serves(ProcessHandle process, Path data) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains("postgres") && line.contains(data.toString()))
                .isPresent();
    }

    private static void end(ProcessHandle server) {
        server.destroy();
        try {
            server.onExit().get(10, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            server.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while ending the server left behind", e);
        }
    }
}
