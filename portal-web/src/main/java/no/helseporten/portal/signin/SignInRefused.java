package no.helseporten.portal.signin;

import org.springframework.security.core.AuthenticationException;

/** The provider's answer is genuine, and we still do not let her in. */
class SignInRefused extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final SignInProblem problem;

    SignInRefused(SignInProblem problem) {
        super(problem.name());
        this.problem = problem;
    }

    SignInProblem problem() {
        return problem;
    }
}
