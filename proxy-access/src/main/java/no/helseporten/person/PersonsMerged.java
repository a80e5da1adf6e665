package no.helseporten.person;

/**
 * Two records turned out to be of the same person: a source knew her by its own number only, and has now told her
 * national number. Heard inside the same transaction by every module that keeps rows of a person, which moves the rows
 * of {@code gone} to {@code kept}; what is never rewritten asks {@link FindFormerIds} instead.
 */
public record PersonsMerged(PersonId kept, PersonId gone) {}
