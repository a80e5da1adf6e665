package no.helseporten.sector.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.time.Duration;
import no.helseporten.person.PopulationRegister;
import no.helseporten.sector.SectorProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Hangs the door: the servlet, and the guard before it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SectorProperties.class)
class DoorConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Bean
    PopulationRegister populationRegister(SectorProperties properties) {
        return source ->
                properties.source(source).map(SectorProperties.Source::register).orElse(false);
    }

    @Bean
    PatientCompartment patientCompartment(FhirContext context) {
        return new PatientCompartment(context);
    }

    @Bean
    ServletRegistrationBean<FhirServer> fhirServer(
            FhirContext context, SectorProperties properties, Receive receive, ReadSide readSide) {
        FhirServer server = new FhirServer(context, properties, receive, new BigMessages(2, PATIENCE), readSide);
        ServletRegistrationBean<FhirServer> registration = new ServletRegistrationBean<>(server, "/fhir/*");
        registration.setName("fhir");
        registration.setLoadOnStartup(1);
        return registration;
    }

    /** Before every other chain: nothing of a citizen's session counts here, and nothing here makes one. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain sectorDoor(HttpSecurity http, MachineTokens tokens, RefuseAtTheDoor refuse) throws Exception {
        return http.securityMatcher("/fhir", "/fhir/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/fhir/metadata")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(refuse)
                        .accessDeniedHandler(refuse)
                        .jwt(jwt -> jwt.decoder(tokens::decode).jwtAuthenticationConverter(tokens)))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(refuse).accessDeniedHandler(refuse))
                .build();
    }
}
