package no.helseporten.sector.fhir;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import no.helseporten.sector.SectorProperties;
import no.helseporten.sector.SourceSystem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/**
 * The guard before the decision that other systems ask for: a connected organisation's token, with a scope of its own. Who
 * may read nothing through {@code /fhir} may still ask, and the other way round.
 */
@Configuration(proxyBeanMethods = false)
class DecisionDoor {

    static final String SCOPE = "helseporten:access";

    private static final String CONFIGURATION = "/.well-known/authzen-configuration";

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    SecurityFilterChain decisionSecurity(HttpSecurity http, MachineTokens tokens, SectorProperties properties)
            throws Exception {
        return http.securityMatcher("/access/v1/**", CONFIGURATION)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new EchoRequestId(), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, CONFIGURATION)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/access/v1/evaluation", "/access/v1/evaluations")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(
                                (request, response, refused) -> refuse(response, refused))
                        .jwt(jwt -> jwt.decoder(tokens::decode)
                                .jwtAuthenticationConverter(token -> asking(token, properties))))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(
                                (request, response, refused) -> refuse(response, refused))
                        .accessDeniedHandler((request, response, denied) -> say(
                                response,
                                HttpServletResponse.SC_FORBIDDEN,
                                "Ask with POST /access/v1/evaluation or /access/v1/evaluations.")))
                .build();
    }

    private static SourceAuthentication asking(Jwt token, SectorProperties properties) {
        String organisation = token.getClaimAsString(properties.organisationClaim());
        if (organisation == null || properties.source(organisation).isEmpty()) {
            throw new TokenRefused(403, "The organisation of the token is not connected to this portal.");
        }
        Set<String> scopes = MachineTokens.scopes(token);
        if (!scopes.contains(SCOPE)) {
            throw new TokenRefused(403, "The token lacks the scope " + SCOPE + ".");
        }
        return new SourceAuthentication(new SourceSystem(organisation, scopes));
    }

    private static void refuse(HttpServletResponse response, AuthenticationException refused) throws IOException {
        if (refused instanceof TokenRefused told) {
            say(response, told.status(), String.valueOf(told.getMessage()));
            return;
        }
        response.setHeader("WWW-Authenticate", "Bearer");
        say(
                response,
                HttpServletResponse.SC_UNAUTHORIZED,
                "Send a valid access token of the sector's issuer: Authorization: Bearer [token].");
    }

    private static void say(HttpServletResponse response, int status, String sentence) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream().write(sentence.getBytes(StandardCharsets.UTF_8));
    }
}
