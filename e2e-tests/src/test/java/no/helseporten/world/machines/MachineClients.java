package no.helseporten.world.machines;

import com.nimbusds.jose.jwk.RSAKey;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import no.helseporten.world.AssertionDecoders;
import no.helseporten.world.Source;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;

/** The clients of the machine issuer, one for each system. */
record MachineClients(Map<String, RSAKey> keys) {

    /** Where HelseID says on whose behalf a client speaks. */
    private static final String ORGANISATION_CLAIM = "helseid://claims/client/claims/orgnr_parent";

    RegisteredClientRepository registered() {
        return new InMemoryRegisteredClientRepository(
                Arrays.stream(Source.values()).map(MachineClients::registered).toList());
    }

    AssertionDecoders assertions() {
        return new AssertionDecoders(keys);
    }

    void describe(JwtEncodingContext token) {
        Source source = Source.ofClient(token.getRegisteredClient().getClientId());
        token.getClaims()
                .audience(List.of(MachineIssuer.AUDIENCE))
                .claim(ORGANISATION_CLAIM, source.organisation().number());
    }

    private static RegisteredClient registered(Source source) {
        return RegisteredClient.withId(source.clientId())
                .clientId(source.clientId())
                .clientSecret("{noop}" + MachineIssuer.password(source))
                .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope(MachineIssuer.SCOPE)
                .build();
    }
}
