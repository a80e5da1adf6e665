package no.helseporten.person.fhir;

/** What is wrong with one resource; each finding becomes an issue of the OperationOutcome. */
public interface Findings {

    /**
     * It cannot be stored; the whole message is refused.
     *
     * @param path the element at fault, as FHIRPath from the resource's type: {@code DocumentReference.content[0].attachment}
     * @param text what is wrong and what to send instead, in English, without personal data
     */
    void error(String path, String text);

    /** It is stored, but something of it could not be used. */
    void warning(String path, String text);

    /** It contradicts what is stored, and nobody can tell which is right; the whole message is refused. */
    default void conflict(String path, String text) {
        error(path, text);
    }
}
