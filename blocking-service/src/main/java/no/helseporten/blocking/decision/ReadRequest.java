package no.helseporten.blocking.decision;

/**
 * One question: may this reader see this item?
 *
 * @param reasonGiven whether the reader has stated why, in words or as a code; only breaking the glass needs it
 */
public record ReadRequest(Reader reader, Item item, Purpose purpose, boolean reasonGiven) {}
