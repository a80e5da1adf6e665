package no.helseporten.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What a page may load, where its forms may go and who may frame it. A page that has set a policy of its own keeps it.
 */
class PageHeaders implements HeaderWriter {

    private static final String POLICY = "Content-Security-Policy";
    private static final String FRAME_OPTIONS = "X-Frame-Options";

    /** A document or report as its source wrote it, shown in a frame on our own page. */
    private static final RequestMatcher CONTENTS =
            new OrRequestMatcher(get("/record/documents/*/contents/**"), get("/record/results/*/contents/**"));
    /** The provider frames this one, and no other. */
    private static final RequestMatcher FRONT_CHANNEL = get("/sign-out/front-channel");

    private final Supplier<Set<String>> providerOrigins;

    PageHeaders(Supplier<Set<String>> providerOrigins) {
        this.providerOrigins = providerOrigins;
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        if (response.containsHeader(POLICY)) {
            return;
        }
        if (CONTENTS.matches(request)) {
            response.setHeader(
                    POLICY,
                    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; form-action 'none';"
                            + " base-uri 'none'; frame-ancestors 'self'");
            response.setHeader(FRAME_OPTIONS, "SAMEORIGIN");
        } else if (FRONT_CHANNEL.matches(request)) {
            response.setHeader(POLICY, "default-src 'none'; frame-ancestors " + provider());
        } else {
            // Signing out posts to the provider, so its origins stand beside our own.
            response.setHeader(
                    POLICY,
                    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:;"
                            + " connect-src 'self'; frame-src 'self'; form-action 'self' " + provider()
                            + "; base-uri 'none'; frame-ancestors 'none'");
            response.setHeader(FRAME_OPTIONS, "DENY");
        }
    }

    private String provider() {
        return String.join(" ", providerOrigins.get());
    }

    private static RequestMatcher get(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, pattern);
    }
}
