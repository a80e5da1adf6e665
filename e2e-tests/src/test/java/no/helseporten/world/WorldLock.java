package no.helseporten.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One running world a directory. The lock is the operating system's and ends with the process, however it ends. */
final class WorldLock implements AutoCloseable {

    private final FileChannel channel;

    private WorldLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws IllegalStateException if another world holds it
     */
    static WorldLock take(Path world) {
        try {
            Files.createDirectories(world);
            var channel = FileChannel.open(world.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new IllegalStateException("A world is already running in " + world
                        + ". Stop it, or start another with -D" + Checkout.PROPERTY + "=<directory>.");
            }
            return new WorldLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("No world can be kept in " + world, e);
        }
    }

    private static @Nullable Object tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The lock of the world could not be let go", e);
        }
    }
}
