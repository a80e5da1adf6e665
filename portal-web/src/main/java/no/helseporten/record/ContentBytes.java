package no.helseporten.record;

import org.jspecify.annotations.Nullable;

/** The bytes of one part of a document, with the bare media type and, for text, its character set. */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record ContentBytes(String type, @Nullable String charset, byte[] bytes) {}
