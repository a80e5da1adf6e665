package no.helseporten.portal.signin;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The provider, as its published metadata tells. They are fetched when first needed and kept for an hour, and longer
 * while they cannot be fetched anew: the portal starts, serves and recovers though the provider is down.
 */
@Component
public class IdPorten implements ClientRegistrationRepository {

    static final String REGISTRATION = "idporten";
    static final String RETURN_PATH = "/sign-in/return";
    private static final Duration FRESH = Duration.ofHours(1);
    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};

    private record Known(ClientRegistration registration, Instant at) {}

    private final SignInSettings settings;
    private final RestClient http;
    private final Clock clock;
    private volatile @Nullable Known known;

    IdPorten(SignInSettings settings, ClientHttpRequestFactory providerRequests, Clock clock) {
        this.settings = settings;
        this.http = RestClient.builder().requestFactory(providerRequests).build();
        this.clock = clock;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String registrationId) {
        return REGISTRATION.equals(registrationId) ? registration() : null;
    }

    /** @throws ProviderUnavailable when the metadata have never been fetched, and cannot be now */
    ClientRegistration registration() {
        Known before = known;
        Instant now = clock.instant();
        if (before != null && now.isBefore(before.at().plus(FRESH))) {
            return before.registration();
        }
        try {
            return remember(fetch(), now);
        } catch (RestClientException | IllegalArgumentException | IllegalStateException e) {
            if (before == null) {
                throw new ProviderUnavailable(e);
            }
            return remember(before.registration(), now);
        }
    }

    /** Where a browser is sent to sign out; empty when the provider does not offer it. */
    Optional<String> endSessionEndpoint() {
        return metadata(registration(), "end_session_endpoint");
    }

    /** Whether every answer must name the issuer (RFC 9207). */
    boolean namesItselfInAnswers() {
        return metadata(registration(), "authorization_response_iss_parameter_supported")
                .map(Boolean::parseBoolean)
                .orElse(false);
    }

    /**
     * The origins that a browser is sent to. The issuer's own host and those below it are known before the metadata are,
     * since a page may be shown before and sign out after.
     */
    public Set<String> origins() {
        URI issuer = settings.issuer();
        Set<String> origins = new LinkedHashSet<>();
        origins.add(origin(issuer));
        origins.add(issuer.getScheme() + "://*." + issuer.getRawAuthority());
        Known now = known;
        if (now != null) {
            Stream.of("authorization_endpoint", "end_session_endpoint")
                    .flatMap(name -> metadata(now.registration(), name).stream())
                    .map(address -> origin(URI.create(address)))
                    .forEach(origins::add);
        }
        return origins;
    }

    private ClientRegistration fetch() {
        Map<String, Object> metadata = http.get()
                .uri(settings.issuer() + "/.well-known/openid-configuration")
                .retrieve()
                .body(JSON);
        if (metadata == null || !settings.issuer().toString().equals(metadata.get("issuer"))) {
            throw new IllegalStateException("The metadata are of another issuer");
        }
        return ClientRegistrations.fromOidcConfiguration(metadata)
                .registrationId(REGISTRATION)
                .clientId(settings.clientId())
                .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
                .redirectUri("{baseUrl}" + RETURN_PATH)
                .scope("openid", "profile")
                .build();
    }

    private ClientRegistration remember(ClientRegistration registration, Instant at) {
        known = new Known(registration, at);
        return registration;
    }

    private static Optional<String> metadata(ClientRegistration registration, String name) {
        return Optional.ofNullable(registration
                        .getProviderDetails()
                        .getConfigurationMetadata()
                        .get(name))
                .map(Object::toString);
    }

    private static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
