package no.helseporten.world.machines;

import com.nimbusds.jose.jwk.RSAKey;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
                Stream.concat(Arrays.stream(Source.values()).map(MachineClients::registered), Stream.of(journal()))
                        .toList());
    }

    AssertionDecoders assertions() {
        return new AssertionDecoders(keys);
    }

    void describe(JwtEncodingContext token) {
        if (token.getRegisteredClient().getClientId().equals(MachineIssuer.JOURNAL)) {
            token.getClaims().audience(List.of(MachineIssuer.AUDIENCE));
            PersonnelClaims.describe(token);
            return;
        }
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
                .scope(MachineIssuer.FOLLOWING)
                .build();
    }

    /** Whoever reads with it says who she is; no secret keeps anybody from being somebody else here. */
    private static RegisteredClient journal() {
        return RegisteredClient.withId(MachineIssuer.JOURNAL)
                .clientId(MachineIssuer.JOURNAL)
                .clientSecret("{noop}" + MachineIssuer.JOURNAL)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope(MachineIssuer.READING)
                .build();
    }
}
