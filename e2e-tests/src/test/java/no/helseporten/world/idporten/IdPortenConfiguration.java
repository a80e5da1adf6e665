package no.helseporten.world.idporten;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.DispatcherType;
import no.helseporten.world.AssertionDecoders;
import no.helseporten.world.RsaKey;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** The beans of the ID-porten stand-in. */
class IdPortenConfiguration {

    @Bean
    SecurityFilterChain security(HttpSecurity http, TestPeople people, AssertionDecoders assertions) {
        return http.oauth2AuthorizationServer(server -> server.clientAuthentication(assertions::require)
                        .authorizationEndpoint(
                                endpoint -> endpoint.authorizationResponseHandler(new AuthorizationResponse()))
                        .oidc(oidc ->
                                oidc.providerConfigurationEndpoint(endpoint -> endpoint.providerConfigurationCustomizer(
                                        provider -> provider.claim("acr_values_supported", Level.ALL)
                                                .claim("authorization_response_iss_parameter_supported", true)))))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(SignInPage.PATH, SignInPage.CANCEL)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage(SignInPage.PATH)
                        .usernameParameter("person")
                        .authenticationDetailsSource(request -> Fault.of(request.getParameter("fault"))))
                .authenticationProvider(people)
                .addFilterAfter(new SignInAnew(), SecurityContextHolderFilter.class)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    AuthorizationServerSettings addresses() {
        return AuthorizationServerSettings.builder()
                .authorizationEndpoint("/authorize")
                .tokenEndpoint("/token")
                .jwkSetEndpoint("/jwks.json")
                .oidcUserInfoEndpoint("/userinfo")
                .oidcLogoutEndpoint("/logout")
                .build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(TestPeople people) {
        return new IdTokenClaims(people);
    }

    @Bean
    RouterFunction<ServerResponse> pages(TestPeople people, RelyingParties clients) {
        return new SignInPage(people, clients).routes();
    }

    @Bean
    JwtDecoder userInfoTokens(JWKSource<SecurityContext> signingKey) {
        return NimbusJwtDecoder.withJwkSource(signingKey).build();
    }

    @Bean
    JWKSource<SecurityContext> signingKey() {
        return new ImmutableJWKSet<>(new JWKSet(RsaKey.generate()));
    }
}
