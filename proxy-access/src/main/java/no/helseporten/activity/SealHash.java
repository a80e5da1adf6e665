package no.helseporten.activity;

import java.io.DataOutputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash that seals a row: SHA-256 over the seal before it, the number of the seal and every column of the row. */
final class SealHash {

    /** Before the first row of a chain. */
    static final byte[] NONE = {};

    private SealHash() {}

    static <R> byte[] of(byte[] previous, long number, SealedLog<R> log, R row) {
        MessageDigest digest = sha256();
        var fields =
                new SealedFields(new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest)));
        fields.text(log.form()).bytes(previous).number(number);
        log.write(row, fields);
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
