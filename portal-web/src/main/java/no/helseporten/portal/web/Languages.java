package no.helseporten.portal.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.helseporten.ui.Frame;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The languages on offer, and which one a visitor gets: the one she chose, else the first her browser asks for that we
 * have, else bokmål.
 */
@Component("localeResolver")
class Languages implements LocaleResolver {

    private static final String COOKIE = "helseporten-language";
    private static final Locale BOKMAL = Locale.of("nb");

    private record Language(Locale locale, String name) {}

    private static final List<Language> OFFERED = List.of(
            new Language(BOKMAL, "Bokmål"),
            new Language(Locale.of("nn"), "Nynorsk"),
            new Language(Locale.ENGLISH, "English"));

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Cookie chosen = WebUtils.getCookie(request, COOKIE);
        return Optional.ofNullable(chosen)
                .flatMap(cookie -> offered(cookie.getValue()))
                .or(() -> wanted(request))
                .orElse(BOKMAL);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response == null || locale == null) {
            throw new UnsupportedOperationException("A language is chosen, and the choice is sent back");
        }
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, locale.getLanguage())
                        .path("/")
                        .maxAge(Duration.ofDays(365))
                        .secure(true)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .build()
                        .toString());
    }

    /** Empty for a language that we do not have. {@code no} is read as bokmål. */
    static Optional<Locale> offered(String language) {
        String wanted = "no".equals(language) ? "nb" : language;
        return OFFERED.stream()
                .map(Language::locale)
                .filter(locale -> locale.getLanguage().equals(wanted))
                .findFirst();
    }

    static List<Frame.Language> choices(Locale current) {
        return OFFERED.stream()
                .map(language -> new Frame.Language(
                        language.locale(), language.name(), language.locale().equals(current)))
                .toList();
    }

    private static Optional<Locale> wanted(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            // The server's own language would be told in its place.
            return Optional.empty();
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> offered(locale.getLanguage()).stream())
                .findFirst();
    }
}
