package no.helseporten.activity;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The hash that seals a row: SHA-256 over the seal before it, the number of the seal and every column of the row. Each
 * value has its length before it, and an absent one has −1, so that no two rows are written the same. A column that the
 * table gets later needs a form of its own, and the old one for what was sealed before.
 */
final class SealHash {

    private static final String FORM = "helseporten activity 1";

    /** Before the first row of a chain. */
    static final byte[] NONE = {};

    private SealHash() {}

    static byte[] of(byte[] previous, long number, Entry entry) {
        MessageDigest digest = sha256();
        try (var out = new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
            Activity row = entry.activity();
            text(FORM, out);
            bytes(previous, out);
            out.writeLong(number);
            text(row.subject(), out);
            text(entry.id(), out);
            text(row.actor(), out);
            // As exact as the database keeps it.
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, row.at()));
            text(row.area(), out);
            text(row.right(), out);
            text(row.operation(), out);
            text(row.item(), out);
            out.writeBoolean(row.permitted());
            text(row.ground(), out);
            text(row.authority(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return digest.digest();
    }

    private static void text(@Nullable Object value, DataOutputStream out) throws IOException {
        if (value == null) {
            out.writeInt(-1);
        } else {
            bytes(value.toString().getBytes(StandardCharsets.UTF_8), out);
        }
    }

    private static void bytes(byte[] value, DataOutputStream out) throws IOException {
        out.writeInt(value.length);
        out.write(value);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
