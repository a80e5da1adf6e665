package no.helseporten.person;

/**
 * What is done with national numbers whose month is shifted to mark an invented person. There is no third way: a place
 * that knows real people never lets an invented one in, and every other place never holds a real one.
 */
public enum SyntheticNumbers {
    REFUSED,
    ONLY
}
