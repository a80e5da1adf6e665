package no.helseporten.blocking.fhir;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.jspecify.annotations.Nullable;

/** The code systems that blocks are told in. Those of HL7 Norway's draft of Consent where it has one, else our own. */
final class Codes {

    static final String SCOPE = "http://terminology.hl7.org/CodeSystem/consentscope";
    static final String PRIVACY = "patient-privacy";

    static final String LOINC = "http://loinc.org";
    static final String PATIENT_CONSENT = "59284-0";

    /** On what law a block rests: pbrl § 5-3. */
    static final String LEGAL_BASIS = "http://hl7.no/fhir/CodeSystem/no-basis-legal-formality-or-basis";

    static final String PBRL_5_3 = "PBRL5-3";

    static final String ACTION = "http://terminology.hl7.org/CodeSystem/consentaction";

    static final String PARTICIPATION = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";
    /** Whoever gets to see it. */
    static final String RECIPIENT = "IRCP";
    /** Whoever wrote it. */
    static final String AUTHOR = "AUT";

    /** How an actor is meant, beside who it is. */
    static final String ACTOR = "https://helseporten.no/fhir/CodeSystem/block-actor";

    static final String WITH_UNITS = "with-units";
    static final String WITHOUT_UNITS = "without-units";
    /** Whoever is the patient's general practitioner when it is read; the reference is to the patient. */
    static final String GENERAL_PRACTITIONER = "general-practitioner";

    /** A channel by which personnel of other organisations get at a record. */
    static final String CHANNEL = "https://helseporten.no/fhir/CodeSystem/sharing-channel";

    /** The field that a test result is of. */
    static final String FIELD = "https://helseporten.no/fhir/CodeSystem/result-field";

    /** Our id of a block. */
    static final String BLOCK = "https://helseporten.no/fhir/identifier/block";

    static final String URI = "urn:ietf:rfc:3986";
    static final String URN_UUID = "urn:uuid:";

    private Codes() {}

    static CodeableConcept concept(String system, String code) {
        CodeableConcept concept = new CodeableConcept();
        concept.addCoding().setSystem(system).setCode(code);
        return concept;
    }

    /** Written as we write ours, so that each has one form. */
    static Optional<UUID> uuid(@Nullable String text) {
        return text != null && text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    static boolean has(CodeableConcept concept, String system, List<String> codes) {
        return concept.getCoding().stream()
                .anyMatch(coding -> system.equals(coding.getSystem()) && codes.contains(coding.getCode()));
    }
}
