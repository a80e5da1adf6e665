package no.helseporten.world.machines;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.helseporten.world.people.Clinician;
import no.helseporten.world.people.Organisation;
import no.helseporten.world.people.Personnel;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;

/**
 * What a token says of somebody among health personnel who reads, where the trust framework (tillitsrammeverket) has it. A
 * journal system asks for it with parameters of its own beside those of the grant.
 */
final class PersonnelClaims {

    static final String HPR = "hpr";
    static final String PURPOSE = "purpose";
    static final String REASON = "reason";

    private static final String HPR_SYSTEM = "urn:oid:2.16.578.1.12.4.1.4.4";

    private PersonnelClaims() {}

    static void describe(JwtEncodingContext token) {
        Map<String, Object> asked = asked(token);
        Clinician reader = Personnel.all().stream()
                .filter(one -> one.hprNumber().equals(asked.get(HPR)))
                .findFirst()
                .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error(
                        OAuth2ErrorCodes.INVALID_REQUEST, "hpr must be the number of somebody in this world", null)));
        token.getClaims()
                .claim(
                        "authorization_details",
                        List.of(Map.of(
                                "type",
                                "nhn:tillitsrammeverk:parameters",
                                "practitioner",
                                practitioner(reader),
                                "care_relationship",
                                care(asked))));
    }

    private static Map<String, Object> asked(JwtEncodingContext token) {
        OAuth2ClientCredentialsAuthenticationToken grant = token.getAuthorizationGrant();
        return grant.getAdditionalParameters();
    }

    private static Map<String, Object> practitioner(Clinician reader) {
        return Map.of(
                "hpr_nr",
                Map.of("id", reader.hprNumber(), "system", HPR_SYSTEM),
                "identifier",
                Map.of("name", reader.name()),
                "authorization",
                Map.of("text", reader.role()),
                "legal_entity",
                place(reader.unit().sender()),
                "point_of_care",
                place(reader.unit()));
    }

    private static Map<String, Object> place(Organisation organisation) {
        return Map.of("id", organisation.number(), "name", organisation.name());
    }

    private static Map<String, Object> care(Map<String, Object> asked) {
        Map<String, Object> care = new HashMap<>();
        care.put("purpose_of_use", Map.of("code", asked.getOrDefault(PURPOSE, "TREAT")));
        Object reason = asked.getOrDefault(REASON, "");
        if (!reason.equals("")) {
            care.put("purpose_of_use_details", Map.of("text", reason));
        }
        return care;
    }
}
