package no.helseporten.portal.signin;

import org.springframework.security.authentication.AuthenticationServiceException;

/** The provider does not answer, or not with what a provider answers. */
class ProviderUnavailable extends AuthenticationServiceException {

    private static final long serialVersionUID = 1L;

    ProviderUnavailable(Throwable cause) {
        super("The sign-in provider is unavailable", cause);
    }
}
