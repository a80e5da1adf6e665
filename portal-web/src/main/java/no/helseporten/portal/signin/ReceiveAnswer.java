package no.helseporten.portal.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * First to see the provider's answer. Refuses one that names another issuer, or none when the provider always names
 * itself (RFC 9207). Carries over where the citizen was going, since she begins with an empty session.
 */
class ReceiveAnswer extends OncePerRequestFilter {

    private final IdPorten provider;
    private final SignInSettings settings;
    private final ShowSignInProblem problems;

    ReceiveAnswer(IdPorten provider, SignInSettings settings, ShowSignInProblem problems) {
        this.provider = provider;
        this.settings = settings;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !IdPorten.RETURN_PATH.equals(request.getServletPath());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            request.setAttribute(StartSignIn.BACK, session.getAttribute(StartSignIn.BACK));
            session.removeAttribute(StartSignIn.BACK);
        }
        try {
            String[] issuers = request.getParameterValues("iss");
            boolean right = issuers == null
                    ? !provider.namesItselfInAnswers()
                    : issuers.length == 1 && settings.issuer().toString().equals(issuers[0]);
            if (!right) {
                throw new SignInRefused(SignInProblem.FAILED);
            }
        } catch (AuthenticationException refused) {
            problems.onAuthenticationFailure(request, response, refused);
            return;
        }
        chain.doFilter(request, response);
    }
}
