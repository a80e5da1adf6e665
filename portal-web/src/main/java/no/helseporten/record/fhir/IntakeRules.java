package no.helseporten.record.fhir;

/** What an operator may decide about the intakes. */
record IntakeRules(RestrictionCodes restrictions, ContentCheck content) {}
