package no.helseporten.sector;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;

/** An issuer of machine tokens over HTTP: its discovery document and its keys. */
final class MachineIssuer {

    static final String ORGANISATION = "helseid://claims/client/claims/orgnr_parent";

    static final String AUDIENCE = "https://portal.example/fhir";

    private final RSAKey key = newKey();
    private final HttpServer server;

    MachineIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        serve("/.well-known/openid-configuration", """
                {"issuer":"%1$s","jwks_uri":"%1$s/jwks","authorization_endpoint":"%1$s/authorize",
                 "token_endpoint":"%1$s/token","subject_types_supported":["public"],
                 "response_types_supported":["code"],"id_token_signing_alg_values_supported":["RS256"]}
                """.formatted(address()));
        serve("/jwks", new JWKSet(key.toPublicJWK()).toString());
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    String token(String organisation, String scope) {
        return sign(key, claims(organisation, scope).build());
    }

    /** Somebody's among health personnel, or a broken one: with these claims and nothing else but the issuer's own. */
    String personnel(Map<String, ?> told) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(address())
                .subject("clinician")
                .audience(AUDIENCE)
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(600)));
        told.forEach(claims::claim);
        return sign(key, claims.build());
    }

    String expired(String organisation, String scope) {
        return sign(
                key,
                claims(organisation, scope)
                        .expirationTime(Date.from(Instant.now().minusSeconds(3600)))
                        .build());
    }

    String typed(String type, String organisation, String scope) {
        return sign(key, claims(organisation, scope).build(), new JOSEObjectType(type));
    }

    /** By a key that the issuer does not know. */
    String forged(String organisation, String scope) {
        return sign(newKey(), claims(organisation, scope).build());
    }

    String fromAnotherIssuer(String organisation, String scope) {
        return sign(
                key,
                claims(organisation, scope).issuer("https://elsewhere.example").build());
    }

    private JWTClaimsSet.Builder claims(String organisation, String scope) {
        return new JWTClaimsSet.Builder()
                .issuer(address())
                .subject("client")
                .audience(AUDIENCE)
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                .claim("scope", scope)
                .claim(ORGANISATION, organisation);
    }

    private static String sign(RSAKey key, JWTClaimsSet claims) {
        return sign(key, claims, JOSEObjectType.JWT);
    }

    private static String sign(RSAKey key, JWTClaimsSet claims, JOSEObjectType type) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .type(type)
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("machine").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void serve(String path, String json) {
        server.createContext(path, exchange -> {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}
