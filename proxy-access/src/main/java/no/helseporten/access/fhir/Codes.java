package no.helseporten.access.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;

/** The code systems by which authority is told. */
final class Codes {

    static final String GROUND = "https://helseporten.no/fhir/CodeSystem/ground";
    static final String AREA = "https://helseporten.no/fhir/CodeSystem/area";
    static final String BASIS = "https://helseporten.no/fhir/StructureDefinition/basis";
    static final String SCOPE = "http://terminology.hl7.org/CodeSystem/consentscope";
    static final String ACTION = "http://terminology.hl7.org/CodeSystem/consentaction";
    static final String PARTICIPATION = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";

    private Codes() {}

    static boolean has(CodeableConcept concept, String system, List<String> codes) {
        return concept.getCoding().stream()
                .anyMatch(coding -> system.equals(coding.getSystem()) && codes.contains(coding.getCode()));
    }
}
