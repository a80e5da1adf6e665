package no.helseporten.world.idporten;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** What ID-porten says about the citizen. {@code sid} and {@code auth_time} are the library's own. */
record IdTokenClaims(TestPeople people) implements OAuth2TokenCustomizer<JwtEncodingContext> {

    @Override
    public void customize(JwtEncodingContext token) {
        Authentication citizen = Objects.requireNonNull(token.getPrincipal());
        TestPerson person = people.find(citizen.getName()).orElseThrow();
        JwtClaimsSet.Builder claims = token.getClaims();
        claims.subject(subjectFor(person, token.getRegisteredClient().getClientId()));
        if (!OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
            return;
        }
        Fault fault = citizen.getDetails() instanceof Fault chosen ? chosen : null;
        Map<String, Object> asked = askedIn(Objects.requireNonNull(token.getAuthorization()));
        claims.claim("acr", fault == Fault.WRONG_LEVEL ? Level.SUBSTANTIAL : Level.asked(asked.get("acr_values")));
        claims.claim("amr", List.of("TestID"));
        claims.claim("locale", asked.getOrDefault("ui_locales", "nb"));
        if (fault != Fault.NO_NUMBER) {
            claims.claim(
                    "pid", fault == Fault.INVALID_NUMBER ? broken(person.nationalNumber()) : person.nationalNumber());
        }
    }

    /** The same person has another subject at another client, as ID-porten's pairwise subjects do. */
    private static String subjectFor(TestPerson person, String client) {
        return UUID.nameUUIDFromBytes((client + '/' + person.key()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static Map<String, Object> askedIn(OAuth2Authorization authorization) {
        @Nullable OAuth2AuthorizationRequest request = authorization.getAttribute(OAuth2AuthorizationRequest.class.getName());
        return request == null ? Map.of() : request.getAdditionalParameters();
    }

    private static String broken(String number) {
        int last = number.length() - 1;
        return number.substring(0, last) + (number.charAt(last) - '0' + 1) % 10;
    }
}
