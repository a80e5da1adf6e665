package no.helseporten.blocking.decision;

/** What names somebody or something names it: with an empty name a block would be about everybody nobody knows. */
final class NotBlank {

    private NotBlank() {}

    static void require(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A name, number or code may not be blank");
        }
    }
}
