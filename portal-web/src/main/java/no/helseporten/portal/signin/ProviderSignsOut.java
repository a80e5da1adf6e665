package no.helseporten.portal.signin;

import java.util.Map;
import java.util.Objects;
import no.helseporten.access.NeedsNothing;
import no.helseporten.portal.session.EndSessions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Ends our sessions when the provider ends its own, told by it directly or through the citizen's browser. */
@Controller
class ProviderSignsOut {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private final IdPorten provider;
    private final SignInSettings settings;
    private final EndSessions endSessions;
    private final ClientHttpRequestFactory providerRequests;
    private volatile @Nullable NimbusJwtDecoder logoutTokens;

    ProviderSignsOut(
            IdPorten provider,
            SignInSettings settings,
            EndSessions endSessions,
            ClientHttpRequestFactory providerRequests) {
        this.provider = provider;
        this.settings = settings;
        this.endSessions = endSessions;
        this.providerRequests = providerRequests;
    }

    /** OpenID Connect Back-Channel Logout 1.0. */
    @PostMapping("/sign-out/back-channel")
    @NeedsNothing(because = "the signed logout token is what lets the provider in")
    ResponseEntity<Void> backChannel(@RequestParam("logout_token") String logoutToken) {
        try {
            Jwt told = logoutTokens().decode(logoutToken);
            endSessions.ofProviderSession(Objects.requireNonNull(told.getClaimAsString("sid")));
            return ResponseEntity.ok().build();
        } catch (BadJwtException refused) {
            return ResponseEntity.badRequest().build();
        }
    }

    /** OpenID Connect Front-Channel Logout 1.0: a frame on the provider's page. Cookies do not reach it; the name does. */
    @GetMapping("/sign-out/front-channel")
    @NeedsNothing(because = "the name of the session is known to the provider and us alone")
    ResponseEntity<Void> frontChannel(@RequestParam String iss, @RequestParam String sid) {
        if (!settings.issuer().toString().equals(iss)) {
            return ResponseEntity.badRequest().build();
        }
        endSessions.ofProviderSession(sid);
        return ResponseEntity.ok().build();
    }

    private NimbusJwtDecoder logoutTokens() {
        NimbusJwtDecoder known = logoutTokens;
        if (known == null) {
            ClientRegistration registration = provider.registration();
            known = ProviderClients.providerKeys(
                    String.valueOf(registration.getProviderDetails().getJwkSetUri()), providerRequests);
            var type = new JwtTypeValidator("JWT", "logout+jwt");
            type.setAllowEmpty(true);
            known.setJwtValidator(JwtValidators.createDefaultWithValidators(type, ours()));
            known.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
            logoutTokens = known;
        }
        return known;
    }

    private OAuth2TokenValidator<Jwt> ours() {
        return token -> settings.issuer().toString().equals(token.getClaimAsString("iss"))
                        && token.getAudience() != null
                        && token.getAudience().contains(settings.clientId())
                        && token.getIssuedAt() != null
                        && token.getId() != null
                        && token.getClaimAsString("sid") != null
                        && !token.hasClaim("nonce")
                        && token.getClaim("events") instanceof Map<?, ?> events
                        && events.containsKey(EVENT)
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_request"));
    }
}
