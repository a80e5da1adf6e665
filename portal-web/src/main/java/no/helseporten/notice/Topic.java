package no.helseporten.notice;

/** What a person may choose e-mail about, or not. In the portal she is told of all of them whatever she chooses. */
public enum Topic {
    REPRESENTATION,
    AGE,
    SECURITY
}
