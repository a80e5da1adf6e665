package no.helseporten.blocking.decision;

/** What a reader gets to know of what is denied; the later, the more restrictive. */
public enum Shows {
    /** That something is withheld, and how it opens; never what or how much. */
    PADLOCK,
    /** Nothing: what is withheld might as well not be there (EHDS art. 8 and 11(5)). */
    SILENT
}
