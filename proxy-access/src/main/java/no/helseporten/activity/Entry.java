package no.helseporten.activity;

import java.util.UUID;

/**
 * A row of the log with its id.
 *
 * @param id a UUID version 7 of the time it happened
 */
public record Entry(UUID id, Activity activity) {}
