package no.helseporten.sector.fhir;

import org.springframework.security.core.AuthenticationException;

/** A token that opens nothing, with what HTTP and we say to it. */
final class TokenRefused extends AuthenticationException {

    private static final long serialVersionUID = 1;

    private final int status;

    TokenRefused(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
