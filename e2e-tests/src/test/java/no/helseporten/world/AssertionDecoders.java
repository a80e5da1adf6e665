package no.helseporten.world;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2ClientAuthenticationConfigurer;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;

/**
 * Reads the assertion a client signs with its private key ({@code private_key_jwt}). The audience must be the issuer
 * and nothing else, as ID-porten and HelseID demand; the library's own rule would take the token endpoint as well.
 */
public final class AssertionDecoders implements JwtDecoderFactory<RegisteredClient> {

    private final Map<String, RSAKey> keys;

    /** With the public key of each client, by client id. */
    public AssertionDecoders(Map<String, RSAKey> keys) {
        this.keys = keys;
    }

    /** Makes these the decoders of an authorization server. */
    public void require(OAuth2ClientAuthenticationConfigurer clients) {
        clients.authenticationProviders(providers -> providers.forEach(provider -> {
            if (provider instanceof JwtClientAssertionAuthenticationProvider assertions) {
                assertions.setJwtDecoderFactory(this);
            }
        }));
    }

    @Override
    public JwtDecoder createDecoder(RegisteredClient client) {
        String id = client.getClientId();
        var key = Objects.requireNonNull(keys.get(id), "A client without a key").toPublicJWK();
        var decoder = NimbusJwtDecoder.withJwkSource(new ImmutableJWKSet<>(new JWKSet(key)))
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<Jwt>(
                new JwtClaimValidator<>(JwtClaimNames.ISS, id::equals),
                new JwtClaimValidator<>(JwtClaimNames.SUB, id::equals),
                new JwtClaimValidator<List<String>>(JwtClaimNames.AUD, AssertionDecoders::isIssuerAlone),
                new JwtClaimValidator<>(JwtClaimNames.EXP, Objects::nonNull),
                new JwtTimestampValidator()));
        return decoder;
    }

    private static boolean isIssuerAlone(List<String> audience) {
        return List.of(AuthorizationServerContextHolder.getContext().getIssuer())
                .equals(audience);
    }
}
