package no.helseporten.world;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** Ports nobody listens on. */
final class FreePort {

    private FreePort() {}

    /** The first free one from here on, so that an address is the same from start to start when it can be. */
    static int from(int wanted) {
        return IntStream.range(wanted, wanted + 100)
                .filter(FreePort::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No port is free from " + wanted + " on"));
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
