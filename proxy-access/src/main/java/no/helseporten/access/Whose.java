package no.helseporten.access;

/** Whose record a page is about. */
public enum Whose {
    /** That of the person chosen. */
    CHOSEN,
    /** That of whoever is signed in, whomever she acts for: her own authorities, say. */
    OWN
}
