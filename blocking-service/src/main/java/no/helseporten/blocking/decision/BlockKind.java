package no.helseporten.blocking.decision;

/** The four kinds of block (de fire sperringene). */
public enum BlockKind {
    PERSON,
    ORGANISATION,
    SERVICE,
    INFORMATION
}
