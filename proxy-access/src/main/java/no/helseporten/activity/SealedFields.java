package no.helseporten.activity;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What a seal is made over: each value has its length before it, and an absent one has −1, so that no two rows are written
 * the same.
 */
public final class SealedFields {

    private final DataOutputStream out;

    SealedFields(DataOutputStream out) {
        this.out = out;
    }

    /** A text, an id or anything else that is what it is written as. */
    public SealedFields text(@Nullable Object value) {
        return value == null
                ? write(() -> out.writeInt(-1))
                : bytes(value.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** How many there are, and each of them in order. */
    public SealedFields texts(Collection<?> values) {
        write(() -> out.writeInt(values.size()));
        values.forEach(this::text);
        return this;
    }

    /** As exact as the database keeps it. */
    public SealedFields time(Instant value) {
        return number(ChronoUnit.MICROS.between(Instant.EPOCH, value));
    }

    public SealedFields flag(boolean value) {
        return write(() -> out.writeBoolean(value));
    }

    SealedFields number(long value) {
        return write(() -> out.writeLong(value));
    }

    SealedFields bytes(byte[] value) {
        return write(() -> {
            out.writeInt(value.length);
            out.write(value);
        });
    }

    @FunctionalInterface
    private interface Writing {

        void run() throws IOException;
    }

    private SealedFields write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }
}
