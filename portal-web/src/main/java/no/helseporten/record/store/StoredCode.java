package no.helseporten.record.store;

import org.jspecify.annotations.Nullable;

/** A code with its normalised system. Either may be missing. */
public record StoredCode(
        @Nullable String codeSystem, @Nullable String code) {

    public static final StoredCode NONE = new StoredCode(null, null);
}
