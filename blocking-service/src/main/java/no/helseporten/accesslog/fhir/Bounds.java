package no.helseporten.accesslog.fhir;

import java.time.Duration;
import java.time.Instant;
import no.helseporten.person.fhir.Findings;
import org.jspecify.annotations.Nullable;

/** How much an AuditEvent may tell, and what none of its texts may hold. */
final class Bounds {

    /** Characters of a name: of somebody, of a place, of what was seen. */
    static final int NAME = 200;

    /** Characters of a reason. */
    static final int REASON = 2_000;

    static final int ENTITIES = 1_000;

    /** No journal that is kept here was read on a screen before. */
    static final Instant OLDEST = Instant.parse("1990-01-01T00:00:00Z");

    /** Clocks differ a little; nobody has looked tomorrow. */
    static final Duration AHEAD = Duration.ofMinutes(5);

    private Bounds() {}

    /**
     * Tells what is wrong with a text.
     *
     * @param what the text is, as a sentence begins
     * @return whether nothing is
     */
    static boolean hold(Findings findings, String path, String what, @Nullable String text, int longest) {
        if (text == null) {
            return true;
        }
        if (text.length() > longest) {
            findings.error(path, what + " has at most " + longest + " characters.");
            return false;
        }
        if (Codes.hasNationalNumber(text)) {
            findings.error(path, what + " has a national number in it. The citizen is never shown one.");
            return false;
        }
        return true;
    }
}
