package no.helseporten.record.store;

import java.util.UUID;

/** A row of {@code record.condition}. */
public record StoredCondition(
        StoredReceipt receipt, UUID conditionId, StoredCode code, String title, boolean withheld) {}
