package no.helseporten.access;

/** What an area may be used for. */
public enum Right {
    VIEW,
    ACT
}
