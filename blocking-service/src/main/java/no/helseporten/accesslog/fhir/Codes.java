package no.helseporten.accesslog.fhir;

import java.util.List;
import java.util.regex.Pattern;
import no.helseporten.person.fhir.OfficialNumbers;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** The systems of codes and numbers, and how a number of one of them is read. */
final class Codes {

    static final String HPR = OfficialNumbers.HPR;
    static final String ENH = OfficialNumbers.ENH;

    static final String PURPOSE = "http://terminology.hl7.org/CodeSystem/v3-ActReason";
    static final String ENTITY_TYPE = "http://terminology.hl7.org/CodeSystem/audit-entity-type";
    static final String ENTITY_ROLE = "http://terminology.hl7.org/CodeSystem/object-role";

    /** By which a question is known here and there. */
    static final String QUESTION = "https://helseporten.no/fhir/look-up-question";

    /** What stands in a question and in its answer. */
    static final String PART = "https://helseporten.no/fhir/CodeSystem/look-up-question-part";

    private static final Pattern NATIONAL_NUMBER = Pattern.compile("(?<![0-9])[0-9]{6}[ \\u00a0.-]?[0-9]{5}(?![0-9])");

    private Codes() {}

    static @Nullable String hpr(List<Identifier> identifiers) {
        return OfficialNumbers.hpr(identifiers);
    }

    static @Nullable String organisation(List<Identifier> identifiers) {
        return OfficialNumbers.organisation(identifiers);
    }

    static List<Identifier> identifier(Reference reference) {
        return reference.hasIdentifier() ? List.of(reference.getIdentifier()) : List.of();
    }

    /** Whether a text has what looks like somebody's national number, which no log shows. */
    static boolean hasNationalNumber(@Nullable String text) {
        return text != null && NATIONAL_NUMBER.matcher(text).find();
    }

    /** Without what surrounds it, and without the character that PostgreSQL cannot keep; absent when nothing is left. */
    static @Nullable String clean(@Nullable String text) {
        String clean = text == null ? "" : text.replace("\0", "").strip();
        return clean.isEmpty() ? null : clean;
    }
}
