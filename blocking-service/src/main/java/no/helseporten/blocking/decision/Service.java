package no.helseporten.blocking.decision;

/** A channel by which personnel of other organisations get at a record (tjeneste). */
public enum Service {
    /** Documents of the journal (dokumentdeling). */
    DOCUMENTS,
    /** Test results, findings and measurements. */
    RESULTS,
    /** What has been prescribed and what is taken. */
    MEDICINES,
    /** Allergies, intolerances and warnings (kritisk informasjon). */
    CRITICAL,
    /** Where and when somebody has been treated (besøkshistorikk). */
    VISITS
}
