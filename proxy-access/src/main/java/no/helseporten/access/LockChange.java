package no.helseporten.access;

import java.time.Instant;
import java.util.UUID;

/** Somebody closed all access to her record, or opened it again. */
public record LockChange(UUID id, boolean locked, Instant at) {}
