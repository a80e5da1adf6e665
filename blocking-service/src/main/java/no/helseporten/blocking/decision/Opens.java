package no.helseporten.blocking.decision;

/** How what is denied can open after all; the later, the more restrictive. */
public enum Opens {
    /** By breaking the glass with a reason. */
    IN_EMERGENCY,
    /** When the citizen says so: she lifts the block or makes an exception. */
    WITH_CONSENT,
    NEVER
}
