package no.helseporten.access;

/** The answer of {@link Access}. */
public sealed interface Decision {

    record Permitted(Ground ground) implements Decision {}

    record Refused(Reason reason) implements Decision {}
}
