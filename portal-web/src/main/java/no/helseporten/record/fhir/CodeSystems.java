package no.helseporten.record.fhir;

import no.helseporten.blocking.CodeSystemAddress;
import org.jspecify.annotations.Nullable;

/** One address for each code system, whichever of its addresses a source uses. */
final class CodeSystems {

    static final String VOLVEN = CodeSystemAddress.VOLVEN;
    static final String NLK = CodeSystemAddress.NLK;
    static final String DOCUMENT_KIND = CodeSystemAddress.DOCUMENT_TYPES;
    static final String DEVIATION = VOLVEN + "8244";
    static final String LOINC = CodeSystemAddress.LOINC;
    static final String SNOMED = CodeSystemAddress.SNOMED;
    static final String ATC = CodeSystemAddress.ATC;
    static final String DIAGNOSTIC_SERVICE = CodeSystemAddress.DIAGNOSTIC_SERVICES;
    static final String ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason";

    private static final String ABSENT_BEFORE_R4 = "http://hl7.org/fhir/data-absent-reason";

    private CodeSystems() {}

    static @Nullable String canonical(@Nullable String system) {
        String clean = Words.clean(system);
        if (clean == null) {
            return null;
        }
        String address = CodeSystemAddress.canonical(clean);
        return address.equals(ABSENT_BEFORE_R4) ? ABSENT : address;
    }
}
