package no.helseporten.accesslog;

/**
 * Somebody who stands in a log, by one of her rows.
 *
 * @param who what all her rows have in common, and nobody else's
 * @param place what all rows of that organisation have in common
 */
public record ReaderInLog(LookUp lookUp, String who, String place) {}
