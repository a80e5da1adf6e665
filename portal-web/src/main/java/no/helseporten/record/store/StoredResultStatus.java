package no.helseporten.record.store;

/** How far a report or an observation has come. */
public enum StoredResultStatus {
    REGISTERED,
    PRELIMINARY,
    FINAL,
    CORRECTED,
    CANCELLED
}
