package no.helseporten.record.store;

import java.time.Instant;
import java.util.UUID;

/** Whose row it is, who sent it and when. */
public record StoredReceipt(UUID personId, String source, Instant receivedAt) {}
