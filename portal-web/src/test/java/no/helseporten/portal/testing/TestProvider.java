package no.helseporten.portal.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An OpenID provider over HTTP that signs whatever a test wants, and remembers what it was asked. */
public final class TestProvider implements AutoCloseable {

    public static final String LEVEL = "idporten-loa-high";

    /** How the token endpoint answers. */
    @FunctionalInterface
    public interface TokenEndpoint {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final RSAKey key = TestKeys.rsa("provider");
    private final Map<String, JWTClaimsSet> codes = new ConcurrentHashMap<>();
    private volatile Map<String, String> tokenRequest = Map.of();
    private volatile @Nullable TokenEndpoint tokenEndpoint;
    private volatile boolean namesItself = true;

    public TestProvider() {
        this(0);
    }

    public TestProvider(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/.well-known/openid-configuration", exchange -> send(exchange, 200, metadata()));
        server.createContext("/jwks", exchange -> send(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.start();
    }

    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The citizen signs in with these claims; gives the address that her browser is sent back to. */
    public String answer(String authorizeAddress, Consumer<JWTClaimsSet.Builder> claims) {
        Map<String, String> asked = form(authorizeAddress.substring(authorizeAddress.indexOf('?') + 1));
        Instant now = Clock.systemUTC().instant();
        var idToken = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("pairwise-" + UUID.randomUUID())
                .audience(asked.get("client_id"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(2))))
                .claim("nonce", asked.get("nonce"))
                .claim("auth_time", Instant.now().getEpochSecond())
                .claim("acr", LEVEL)
                .claim("sid", UUID.randomUUID().toString());
        claims.accept(idToken);
        String code = UUID.randomUUID().toString();
        codes.put(code, idToken.build());
        return back(asked, "code=" + code);
    }

    public String refuse(String authorizeAddress, String error) {
        return back(form(authorizeAddress.substring(authorizeAddress.indexOf('?') + 1)), "error=" + error);
    }

    /** What the token endpoint was last asked. */
    public Map<String, String> tokenRequest() {
        return tokenRequest;
    }

    public void tokenEndpoint(@Nullable TokenEndpoint instead) {
        tokenEndpoint = instead;
    }

    public void namesItself(boolean does) {
        namesItself = does;
    }

    public String sign(JWTClaimsSet claims, String type, RSAKey with) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(with.getKeyID())
                            .type(new JOSEObjectType(type))
                            .build(),
                    claims);
            token.sign(new RSASSASigner(with));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public String sign(JWTClaimsSet claims, String type) {
        return sign(claims, type, key);
    }

    public static Map<String, String> form(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    public static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void token(HttpExchange exchange) throws IOException {
        tokenRequest = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        TokenEndpoint instead = tokenEndpoint;
        if (instead != null) {
            instead.answer(exchange);
            return;
        }
        JWTClaimsSet idToken = codes.remove(tokenRequest.get("code"));
        if (idToken == null) {
            send(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        send(exchange, 200, """
                {"access_token":"a","token_type":"Bearer","expires_in":120,"scope":"openid profile","id_token":"%s"}
                """.formatted(sign(idToken, "JWT")));
    }

    private String metadata() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                "jwks_uri":"%1$s/jwks","end_session_endpoint":"%1$s/end-session","response_types_supported":["code"],
                "subject_types_supported":["pairwise"],"id_token_signing_alg_values_supported":["RS256"],
                "authorization_response_iss_parameter_supported":true}
                """.formatted(issuer());
    }

    private String back(Map<String, String> asked, String result) {
        String iss = namesItself ? "&iss=" + URLEncoder.encode(issuer(), StandardCharsets.UTF_8) : "";
        return asked.get("redirect_uri") + "?" + result + "&state="
                + URLEncoder.encode(String.valueOf(asked.get("state")), StandardCharsets.UTF_8) + iss;
    }
}
