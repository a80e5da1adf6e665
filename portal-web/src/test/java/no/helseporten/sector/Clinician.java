package no.helseporten.sector;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Somebody among health personnel, and the claims that her system's token has, as HelseID gives them. */
public record Clinician(
        String hpr, String name, String legalEntity, String unit, String purpose, String reason, String scope) {

    static final String HOSPITAL = "883974832";
    static final String WARD = "974749025";
    static final String GP_OFFICE = "991825827";

    static Clinician atHospital() {
        return new Clinician("9144900", "Grete Overlege", HOSPITAL, WARD, "TREAT", "", "user/*.read");
    }

    static Clinician atGpOffice() {
        return new Clinician("9144889", "Leif Fastlege", GP_OFFICE, GP_OFFICE, "TREAT", "", "user/*.read");
    }

    Clinician withHpr(String other) {
        return new Clinician(other, name, legalEntity, unit, purpose, reason, scope);
    }

    Clinician withPurpose(String other, String why) {
        return new Clinician(hpr, name, legalEntity, unit, other, why, scope);
    }

    Clinician withScope(String other) {
        return new Clinician(hpr, name, legalEntity, unit, purpose, reason, other);
    }

    Clinician at(String otherEntity, String otherUnit) {
        return new Clinician(hpr, name, otherEntity, otherUnit, purpose, reason, scope);
    }

    /** What is empty is left out. */
    Map<String, Object> claims() {
        Map<String, Object> practitioner = new HashMap<>();
        put(
                practitioner,
                "hpr_nr",
                hpr.isEmpty() ? Map.of() : Map.of("id", hpr, "system", "urn:oid:2.16.578.1.12.4.1.4.4"));
        put(practitioner, "identifier", Map.of("id", "01819000049", "name", name));
        put(practitioner, "authorization", Map.of("code", "LE", "text", "Lege"));
        put(
                practitioner,
                "legal_entity",
                legalEntity.isEmpty() ? Map.of() : Map.of("id", legalEntity, "name", "Sykehuset HF"));
        put(
                practitioner,
                "point_of_care",
                unit.isEmpty() ? Map.of() : Map.of("id", unit, "name", "Medisinsk avdeling"));
        Map<String, Object> care = new HashMap<>();
        put(care, "purpose_of_use", purpose.isEmpty() ? Map.of() : Map.of("code", purpose));
        put(care, "purpose_of_use_details", reason.isEmpty() ? Map.of() : Map.of("text", reason));
        return Map.of(
                "scope",
                scope,
                "authorization_details",
                List.of(
                        Map.of("type", "helseid_authorization"),
                        Map.of(
                                "type",
                                "nhn:tillitsrammeverk:parameters",
                                "practitioner",
                                practitioner,
                                "care_relationship",
                                care)));
    }

    private static void put(Map<String, Object> object, String name, Map<String, ?> value) {
        if (!value.isEmpty()) {
            object.put(name, value);
        }
    }
}
