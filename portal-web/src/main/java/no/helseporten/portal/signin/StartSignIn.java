package no.helseporten.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import no.helseporten.portal.LocalPath;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Sends a citizen from {@code /sign-in} to the provider: asks for the level, in her language, and remembers where she
 * was going.
 */
@Component
class StartSignIn implements OAuth2AuthorizationRequestResolver {

    static final String BACK = "helseporten.back";

    private final RequestMatcher start =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/sign-in");
    private final DefaultOAuth2AuthorizationRequestResolver requests;
    private final LocaleResolver languages;

    StartSignIn(IdPorten provider, SignInSettings settings, LocaleResolver localeResolver) {
        this.languages = localeResolver;
        this.requests = new DefaultOAuth2AuthorizationRequestResolver(provider);
        this.requests.setAuthorizationRequestCustomizer(request -> request.additionalParameters(parameters -> {
            parameters.put("acr_values", settings.level());
            parameters.put("ui_locales", LocaleContextHolder.getLocale().getLanguage());
        }));
    }

    /** Also for somebody signed in already: that is how she gets a session with its whole time ahead of it. */
    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return start.matches(request) ? resolve(request, IdPorten.REGISTRATION) : null;
    }

    /** Whoever must show anew who she is does so though the provider still knows her. */
    private static @Nullable OAuth2AuthorizationRequest anew(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest question) {
        return question == null || request.getParameter("anew") == null
                ? question
                : OAuth2AuthorizationRequest.from(question)
                        .additionalParameters(parameters -> {
                            parameters.put("prompt", "login");
                            // Asked for, it obliges the provider to tell auth_time (OpenID Connect Core 2).
                            parameters.put("max_age", 0);
                        })
                        .build();
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registrationId) {
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(languages.resolveLocale(request));
        try {
            OAuth2AuthorizationRequest question = anew(request, requests.resolve(request, registrationId));
            request.getSession()
                    .setAttribute(
                            BACK,
                            LocalPath.of(request.getParameter("back"))
                                    .map(LocalPath::value)
                                    .orElse("/home"));
            return question;
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}
