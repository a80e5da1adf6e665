package no.helseporten.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import no.helseporten.portal.LocalPath;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.stereotype.Component;

/** Puts the parts of signing in together into the framework's code flow. */
@Component
public class SignInConfigurer {

    private final IdPorten provider;
    private final SignInSettings settings;
    private final StartSignIn start;
    private final WelcomeCitizen welcome;
    private final ShowSignInProblem problems;

    SignInConfigurer(
            IdPorten provider,
            SignInSettings settings,
            StartSignIn start,
            WelcomeCitizen welcome,
            ShowSignInProblem problems) {
        this.provider = provider;
        this.settings = settings;
        this.start = start;
        this.welcome = welcome;
        this.problems = problems;
    }

    public void apply(HttpSecurity http) {
        http.oauth2Login(login -> login.clientRegistrationRepository(provider)
                        .authorizedClientRepository(new NoAuthorizedClients())
                        .loginPage("/sign-in")
                        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(start))
                        .redirectionEndpoint(endpoint -> endpoint.baseUri(IdPorten.RETURN_PATH))
                        .userInfoEndpoint(endpoint -> endpoint.oidcUserService(welcome))
                        .failureHandler(problems)
                        .successHandler(SignInConfigurer::goOn)
                        .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                            @Override
                            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                                filter.setAuthenticationFailureHandler(problems);
                                return filter;
                            }
                        })
                        .withObjectPostProcessor(new ObjectPostProcessor<OAuth2LoginAuthenticationFilter>() {
                            @Override
                            public <O extends OAuth2LoginAuthenticationFilter> O postProcess(O filter) {
                                filter.setAuthenticationResultConverter(SignInConfigurer::onlyTheCitizen);
                                return filter;
                            }
                        }))
                .addFilterBefore(
                        new ReceiveAnswer(provider, settings, problems), OAuth2LoginAuthenticationFilter.class);
    }

    /** The id token with the national number in it stays behind here. */
    private static OAuth2AuthenticationToken onlyTheCitizen(OAuth2LoginAuthenticationToken result) {
        if (result.getPrincipal() instanceof Arrival arrival) {
            return new OAuth2AuthenticationToken(arrival.citizen(), List.of(), IdPorten.REGISTRATION);
        }
        throw new SignInRefused(SignInProblem.FAILED);
    }

    private static void goOn(HttpServletRequest request, HttpServletResponse response, Authentication citizen)
            throws IOException {
        response.sendRedirect(LocalPath.of((String) request.getAttribute(StartSignIn.BACK))
                .map(LocalPath::value)
                .orElse("/home"));
    }
}
