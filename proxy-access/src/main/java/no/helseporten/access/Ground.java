package no.helseporten.access;

/** On which basis somebody may see or act. */
public enum Ground {
    /** It is her own record. */
    SELF
}
