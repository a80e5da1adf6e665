package no.helseporten.access;

/** Why somebody may not. It is for the log; the page never says it, since the reason may itself be a secret. */
public enum Reason {
    /** It is somebody else's record, and nothing gives a right to it. */
    NO_AUTHORITY
}
