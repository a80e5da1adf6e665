package no.helseporten.portal.signin;

import com.nimbusds.jose.jwk.RSAKey;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.NimbusJwtClientAuthenticationParametersConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** How we talk to the provider behind the browser's back: with our key, and never for long. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInSettings.class)
class ProviderClients {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(5);

    @Bean
    ClientHttpRequestFactory providerRequests() {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build());
        requests.setReadTimeout(READ);
        return requests;
    }

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokenEndpoint(
            SignInSettings settings, ClientHttpRequestFactory providerRequests) {
        RSAKey key = settings.privateKey();
        var assertion =
                new NimbusJwtClientAuthenticationParametersConverter<OAuth2AuthorizationCodeGrantRequest>(any -> key);
        // ID-porten wants the issuer alone here; the framework would write the token endpoint.
        assertion.setJwtClientAssertionCustomizer(context ->
                context.getClaims().audience(List.of(settings.issuer().toString())));
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.addParametersConverter(request -> Objects.requireNonNull(assertion.convert(request)));
        client.setRestClient(RestClient.builder()
                .requestFactory(providerRequests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }

    /** Keeps the provider's keys between sign-ins; an unknown key makes it fetch them anew. */
    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(ClientHttpRequestFactory providerRequests) {
        Map<String, JwtDecoder> byKeys = new ConcurrentHashMap<>();
        return registration -> byKeys.computeIfAbsent(
                String.valueOf(registration.getProviderDetails().getJwkSetUri()), keys -> {
                    var decoder = providerKeys(keys, providerRequests);
                    decoder.setJwtValidator(
                            JwtValidators.createDefaultWithValidators(new OidcIdTokenValidator(registration)));
                    decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
                    return decoder;
                });
    }

    static NimbusJwtDecoder providerKeys(String address, ClientHttpRequestFactory requests) {
        return NimbusJwtDecoder.withJwkSetUri(address)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .restOperations(new RestTemplate(requests))
                .build();
    }
}
