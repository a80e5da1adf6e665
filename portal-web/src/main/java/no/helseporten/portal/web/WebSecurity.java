package no.helseporten.portal.web;

import jakarta.servlet.DispatcherType;
import java.util.List;
import no.helseporten.portal.session.EndOverdueSession;
import no.helseporten.portal.session.SessionLife;
import no.helseporten.portal.signin.IdPorten;
import no.helseporten.portal.signin.SignInConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.CacheControlConfig;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** What is open to whom. Everything needs sign-in, except what is listed here. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    private static final String[] ASSETS = {"/ui/**", "/webjars/**", "/portal/*.js", "/favicon.ico", "/robots.txt"};
    private static final String[] OPEN = {
        "/",
        "/sign-in",
        "/sign-in/**",
        "/sign-out",
        "/sign-out/**",
        "/signed-out",
        "/language",
        "/error",
        "/actuator/health/**",
        "/gallery/**"
    };
    private static final List<String> DEVICES = List.of(
            "accelerometer",
            "autoplay",
            "camera",
            "display-capture",
            "encrypted-media",
            "fullscreen",
            "gamepad",
            "geolocation",
            "gyroscope",
            "hid",
            "idle-detection",
            "local-fonts",
            "magnetometer",
            "microphone",
            "midi",
            "payment",
            "picture-in-picture",
            "publickey-credentials-get",
            "screen-wake-lock",
            "serial",
            "usb",
            "xr-spatial-tracking");

    /** Files that are the same for everybody: no session is looked up, and browsers may keep them. */
    @Bean
    @Order(10)
    SecurityFilterChain assetSecurity(HttpSecurity http) {
        return http.securityMatcher(ASSETS)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .headers(headers -> headers.cacheControl(CacheControlConfig::disable)
                        .contentSecurityPolicy(csp -> csp.policyDirectives("default-src 'none'"))
                        .crossOriginResourcePolicy(corp -> corp.policy(CrossOriginResourcePolicy.SAME_ORIGIN)))
                .build();
    }

    @Bean
    @Order(20)
    SecurityFilterChain pageSecurity(
            HttpSecurity http, SignInConfigurer signIn, SessionLife sessionLife, IdPorten provider) {
        signIn.apply(http);
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(OPEN)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .addFilterAfter(new EndOverdueSession(sessionLife), SecurityContextHolderFilter.class)
                .exceptionHandling(refusal -> refusal.authenticationEntryPoint(new SignInFirst()))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .sessionManagement(sessions -> sessions.sessionFixation(fixation -> fixation.newSession()))
                .logout(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens()).ignoringRequestMatchers("/sign-out/back-channel"))
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::disable)
                        .addHeaderWriter(new PageHeaders(provider::origins))
                        .httpStrictTransportSecurity(
                                hsts -> hsts.maxAgeInSeconds(31_536_000).includeSubDomains(true))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy(String.join("=(), ", DEVICES) + "=()"))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(corp -> corp.policy(CrossOriginResourcePolicy.SAME_ORIGIN)))
                .build();
    }

    /** In a cookie, so that a form on an open page does not give every passing crawler a session. */
    private static CookieCsrfTokenRepository formTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("helseporten-form");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.secure(true).sameSite("Lax"));
        return tokens;
    }
}
