package no.helseporten.portal.signin;

import com.nimbusds.jose.RemoteKeySourceException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;

/** Tells which of the {@link SignInProblem}s a failure is, and shows its page. The exception's own words go nowhere. */
@Component
class ShowSignInProblem implements AuthenticationFailureHandler {

    static final String PROBLEM = SignInProblem.class.getName();
    private static final Logger log = LoggerFactory.getLogger(ShowSignInProblem.class);
    private static final Set<String> STALE =
            Set.of("authorization_request_not_found", "invalid_state_parameter", "invalid_request", "invalid_grant");
    private static final Set<String> OUT_OF_ORDER = Set.of("server_error", "temporarily_unavailable");

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        SignInProblem problem = problem(failure);
        // Only kinds are logged: a message may quote the provider's answer.
        log.info("Sign-in ended with {} ({})", problem, failure.getClass().getSimpleName());
        request.setAttribute(PROBLEM, problem);
        request.getRequestDispatcher(SignInPages.PROBLEM_PATH).forward(request, response);
    }

    private static SignInProblem problem(AuthenticationException failure) {
        if (failure instanceof SignInRefused refused) {
            return refused.problem();
        }
        if (causes(failure).anyMatch(ShowSignInProblem::isOutOfReach)) {
            return SignInProblem.PROVIDER_DOWN;
        }
        return failure instanceof OAuth2AuthenticationException answered
                ? byCode(answered.getError().getErrorCode())
                : SignInProblem.FAILED;
    }

    private static SignInProblem byCode(String code) {
        if (STALE.contains(code)) {
            return SignInProblem.START_AGAIN;
        }
        if (OUT_OF_ORDER.contains(code)) {
            return SignInProblem.PROVIDER_DOWN;
        }
        return "access_denied".equals(code) ? SignInProblem.CANCELLED : SignInProblem.FAILED;
    }

    private static boolean isOutOfReach(Throwable cause) {
        return cause instanceof ProviderUnavailable
                || cause instanceof ResourceAccessException
                || cause instanceof HttpServerErrorException
                || cause instanceof RemoteKeySourceException;
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
