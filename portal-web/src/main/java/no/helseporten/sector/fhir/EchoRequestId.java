package no.helseporten.sector.fhir;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives a system its own name of a request back, also with a refusal (OpenID AuthZEN Authorization API 1.0, section 10). */
final class EchoRequestId extends OncePerRequestFilter {

    private static final String REQUEST_ID = "X-Request-ID";
    private static final Pattern ECHOED = Pattern.compile("[\\x21-\\x7e]{1,200}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = request.getHeader(REQUEST_ID);
        if (id != null && ECHOED.matcher(id).matches()) {
            response.setHeader(REQUEST_ID, id);
        }
        chain.doFilter(request, response);
    }
}
