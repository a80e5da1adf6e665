package no.helseporten.world;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has been started, to be stopped the other way round. */
final class Running implements AutoCloseable {

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    synchronized <T extends AutoCloseable> T add(T part) {
        parts.push(part);
        return part;
    }

    /** Stops everything, also what comes after something that would not stop. */
    @Override
    public synchronized void close() {
        IllegalStateException failure = new IllegalStateException("Not everything could be stopped");
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                failure.addSuppressed(e);
            }
        }
        if (failure.getSuppressed().length > 0) {
            throw failure;
        }
    }
}
