package no.helseporten.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import no.helseporten.portal.LocalPath;
import no.helseporten.portal.session.EndOverdueSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a stranger meets at a closed page: she is sent to sign in, or, when her session has ended, told so first. Where
 * she was going stands in the address, so that nothing has to be remembered of somebody who may never come.
 */
class SignInFirst implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException notSignedIn)
            throws IOException {
        boolean partOfPage = request.getHeader("HX-Request") != null;
        var target = EndOverdueSession.hadSession(request)
                ? UriComponentsBuilder.fromPath("/signed-out").queryParam("because", "timed-out")
                : UriComponentsBuilder.fromPath("/sign-in");
        (partOfPage ? pageAround(request) : page(request)).ifPresent(path -> target.queryParam("back", "{back}"));
        String address = target.encode()
                .buildAndExpand((partOfPage ? pageAround(request) : page(request))
                        .map(LocalPath::value)
                        .orElse(""))
                .toUriString();
        if (partOfPage) {
            response.setHeader("HX-Redirect", address);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (isScript(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, address);
        }
    }

    private static Optional<LocalPath> page(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                ? LocalPath.of(withQuery(request.getRequestURI(), request.getQueryString()))
                : Optional.empty();
    }

    /** The page that a fragment was wanted for. */
    private static Optional<LocalPath> pageAround(HttpServletRequest request) {
        String current = request.getHeader("HX-Current-URL");
        try {
            return Optional.ofNullable(current)
                    .map(URI::create)
                    .flatMap(uri -> LocalPath.of(withQuery(uri.getRawPath(), uri.getRawQuery())));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static boolean isScript(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return !"GET".equals(request.getMethod()) && (accept == null || !accept.contains(MediaType.TEXT_HTML_VALUE));
    }

    private static @Nullable String withQuery(@Nullable String path, @Nullable String query) {
        return query == null ? path : path + "?" + query;
    }
}
