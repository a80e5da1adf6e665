package no.helseporten.record.fhir;

import java.util.regex.Pattern;
import no.helseporten.person.fhir.Arrival;
import org.jspecify.annotations.Nullable;

/**
 * What to call something that its source gave neither text, display nor code. The page cannot leave a link without
 * words; these are the same in bokmål and nynorsk.
 */
enum Nameless {
    DOCUMENT("Dokument", "DocumentReference.type"),
    REPORT("Prøvesvar", "DiagnosticReport.code"),
    OBSERVATION("Resultat", "Observation.code"),
    MEDICINE("Legemiddel", ".medication"),
    ALLERGY("Allergi", "AllergyIntolerance.code"),
    WARNING("Varsel", "Flag.code"),
    CONDITION("Diagnose", "Condition.code");

    /** A name becomes the title of a page, where a national number never stands. */
    private static final Pattern NATIONAL_NUMBER = Pattern.compile("\\b\\d{6}[ .-]?\\d{5}\\b");

    private final String word;
    private final String path;

    Nameless(String word, String path) {
        this.word = word;
        this.path = path;
    }

    String unless(@Nullable String known, Arrival<?> arrival) {
        if (known != null) {
            return NATIONAL_NUMBER.matcher(known).replaceAll("…").strip();
        }
        arrival.findings()
                .warning(path, "It has neither a text, a display nor a code; the citizen sees a general word");
        return word;
    }

    /** Without a word to the source: another resource will tell. */
    String unlessToCome(@Nullable String known) {
        return known == null ? word : known;
    }
}
