package no.helseporten.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * A file served by the portal, kept in memory both plain and packed.
 *
 * @param name without hash and ending
 * @param path its address, which changes with its content
 */
public record Asset(String name, String ending, String path, String contentType, byte[] plain, byte[] packed) {

    static Asset of(String name, String ending, String contentType, String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        return new Asset(
                name, ending, "/ui/%s.%s.%s".formatted(name, hash(plain), ending), contentType, plain, pack(plain));
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static byte[] pack(byte[] content) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
