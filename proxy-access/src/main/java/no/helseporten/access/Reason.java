package no.helseporten.access;

/**
 * Why somebody may not. It is for the log; a page never says it of somebody else's record, since the reason may itself be
 * a secret.
 */
public enum Reason {
    /** Whoever is signed in has closed all access, and not opened it again. */
    ACTOR_LOCKED,
    /** Whoever is signed in is dead, says the register. */
    ACTOR_DECEASED,
    /** Whose record it is has closed all access. */
    SUBJECT_LOCKED,
    SUBJECT_DECEASED,
    /** One of the two has a protected address (kode 6 or 7), and so neither represents nor is represented. */
    PROTECTED_ADDRESS,
    /** Blocks, consents and authorities are for the citizen alone, as far as the policy does not give a parent blocks. */
    PERSONAL,
    /** The population register has not told the birth date, and ages decide. */
    AGE_UNKNOWN,
    /** It is somebody else's record, and nothing gives a right to it. */
    NO_AUTHORITY,
    /** There is an authority, but not today: it has ended, run out or not begun. */
    NOT_NOW,
    /** What there is does not give this area or this right, or not at this age. */
    NOT_INCLUDED
}
