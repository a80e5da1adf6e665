package no.helseporten.world.machines;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.DispatcherType;
import no.helseporten.world.RsaKey;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/** The beans of the machine issuer. */
class MachineIssuerConfiguration {

    static final String TOKEN_ENDPOINT = "/connect/token";

    @Bean
    SecurityFilterChain security(HttpSecurity http, MachineClients clients) {
        return http.oauth2AuthorizationServer(server -> server.clientAuthentication(clients.assertions()::require))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    @Bean
    AuthorizationServerSettings addresses() {
        return AuthorizationServerSettings.builder()
                .tokenEndpoint(TOKEN_ENDPOINT)
                .jwkSetEndpoint("/jwks")
                .build();
    }

    @Bean
    RegisteredClientRepository clients(MachineClients clients) {
        return clients.registered();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(MachineClients clients) {
        return clients::describe;
    }

    @Bean
    JWKSource<SecurityContext> signingKey() {
        return new ImmutableJWKSet<>(new JWKSet(RsaKey.generate()));
    }
}
