package no.helseporten.portal.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.helseporten.portal.Citizen;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that has lived as long as any may, before the request gets anywhere; it goes on as a stranger's. (That
 * nothing has been done for too long is found by the session store itself.)
 */
public class EndOverdueSession extends OncePerRequestFilter {

    private static final String ENDED = EndOverdueSession.class.getName();

    private final SessionLife life;
    private final SecurityContextLogoutHandler end = new SecurityContextLogoutHandler();

    public EndOverdueSession(SessionLife life) {
        this.life = life;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Citizen.signedIn().filter(life::isOver).isPresent()) {
            end.logout(request, response, SecurityContextHolder.getContext().getAuthentication());
            request.setAttribute(ENDED, true);
        }
        chain.doFilter(request, response);
    }

    /** Whether this browser had a session that is no more. */
    public static boolean hadSession(HttpServletRequest request) {
        return request.getAttribute(ENDED) != null
                || request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }
}
