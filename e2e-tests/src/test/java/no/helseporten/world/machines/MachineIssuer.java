package no.helseporten.world.machines;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import no.helseporten.world.RsaKey;
import no.helseporten.world.Source;
import no.helseporten.world.StandIn;
import no.helseporten.world.people.Clinician;

/** The running issuer, and the keys of every client it knows. */
public final class MachineIssuer implements AutoCloseable {

    /** What a source system asks for. */
    public static final String SCOPE = "system/*.write";

    /** What it asks for to follow what happens here to those it has sent about. */
    public static final String FOLLOWING = "system/*.read";

    /** The client of a journal system that health personnel read with, whoever they are. */
    public static final String JOURNAL = "journal";

    /** What it asks for. */
    public static final String READING = "user/*.read";

    /** Whom the tokens are meant for. */
    public static final String AUDIENCE = "helseporten:fhir";

    private final StandIn server;
    private final Map<String, RSAKey> keys;

    private MachineIssuer(StandIn server, Map<String, RSAKey> keys) {
        this.server = server;
        this.keys = keys;
    }

    /**
     * Starts it.
     *
     * @param port where it listens; 0 for any free port
     */
    public static MachineIssuer start(int port) {
        var keys =
                Arrays.stream(Source.values()).collect(Collectors.toMap(Source::clientId, source -> RsaKey.generate()));
        var clients = new MachineClients(keys);
        return new MachineIssuer(
                StandIn.start(
                        "machine-issuer",
                        port,
                        MachineIssuerConfiguration.class,
                        context -> context.registerBean(MachineClients.class, () -> clients)),
                keys);
    }

    /** The issuer of its tokens, which is also its address. */
    public String issuer() {
        return server.address();
    }

    /**
     * A system's password for getting a token by hand, which is no secret. HelseID itself takes signed assertions only.
     */
    public static String password(Source source) {
        return source.clientId();
    }

    /** Where tokens are asked for. */
    public URI tokenEndpoint() {
        return URI.create(issuer() + MachineIssuerConfiguration.TOKEN_ENDPOINT);
    }

    /** A token for a system, got with its private key as HelseID wants it. */
    public String tokenFor(Source source) {
        return tokenFor(source, issuer(), SCOPE);
    }

    /** A token with which a system reads what happens here to those it has sent about. */
    public String tokenToFollow(Source source) {
        return tokenFor(source, issuer(), FOLLOWING);
    }

    /**
     * A token for somebody among health personnel who is at work.
     *
     * @param purpose of use: {@code TREAT}, {@code ETREAT}, {@code COC} or {@code BTG}
     * @param reason why; empty for none
     */
    public String tokenFor(Clinician reader, String purpose, String reason) {
        return token(new TokenRequest.Builder(
                        tokenEndpoint(),
                        new ClientSecretBasic(new ClientID(JOURNAL), new Secret(JOURNAL)),
                        new ClientCredentialsGrant())
                .scope(new Scope(READING))
                .customParameter(PersonnelClaims.HPR, reader.hprNumber())
                .customParameter(PersonnelClaims.PURPOSE, purpose)
                .customParameter(PersonnelClaims.REASON, reason)
                .build());
    }

    /** The same with an assertion for a given audience. */
    String tokenFor(Source source, String audience, String scope) {
        return token(
                new TokenRequest.Builder(tokenEndpoint(), assertion(source, audience), new ClientCredentialsGrant())
                        .scope(new Scope(scope))
                        .customParameter("client_id", source.clientId())
                        .build());
    }

    private static String token(TokenRequest request) {
        try {
            var answer = TokenResponse.parse(request.toHTTPRequest().send());
            if (!answer.indicatesSuccess()) {
                throw new IllegalStateException(
                        "No token: " + answer.toErrorResponse().toJSONObject());
            }
            AccessToken token = answer.toSuccessResponse().getTokens().getAccessToken();
            return token.getValue();
        } catch (IOException e) {
            throw new UncheckedIOException("The machine issuer did not answer", e);
        } catch (ParseException e) {
            throw new IllegalStateException("The machine issuer answered with something else than a token", e);
        }
    }

    private ClientAuthentication assertion(Source source, String audience) {
        RSAKey key = Objects.requireNonNull(keys.get(source.clientId()));
        try {
            return new PrivateKeyJWT(
                    new ClientID(source.clientId()),
                    URI.create(audience),
                    JWSAlgorithm.RS256,
                    key.toPrivateKey(),
                    key.getKeyID(),
                    null);
        } catch (JOSEException e) {
            throw new IllegalStateException("The assertion could not be signed", e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
