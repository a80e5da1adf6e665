package no.helseporten.record;

/**
 * How much a record holds.
 *
 * @param medicines those in use
 * @param critical those that hold now
 */
public record RecordOverview(int documents, int reports, int analyses, int medicines, int critical) {}
