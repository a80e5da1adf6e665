package no.helseporten.blocking.web;

/** A request that cannot be understood. The message names the member at fault, and repeats no value. */
final class Fault extends RuntimeException {

    private static final long serialVersionUID = 1;

    Fault(String message) {
        super(message, null, false, false);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
