package no.helseporten.world.idporten;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Forgets whom it knows when a client says {@code prompt=login} (OpenID Connect Core 3.1.2.1), once a question: it comes by
 * again when she has signed in.
 */
class SignInAnew extends OncePerRequestFilter {

    private static final String ASKED = SignInAnew.class.getName();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String state = request.getParameter("state");
        if (request.getRequestURI().equals("/authorize")
                && "login".equals(request.getParameter("prompt"))
                && state != null
                && !state.equals(request.getSession().getAttribute(ASKED))) {
            request.getSession().setAttribute(ASKED, state);
            request.getSession().removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }
}
