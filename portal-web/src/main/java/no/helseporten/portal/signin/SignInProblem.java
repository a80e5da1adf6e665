package no.helseporten.portal.signin;

import org.springframework.http.HttpStatus;

/** What can go wrong at sign-in; each has a page of its own that says what to do. */
enum SignInProblem {
    LEVEL_TOO_LOW(HttpStatus.FORBIDDEN),
    NUMBER_MISSING(HttpStatus.FORBIDDEN),
    NUMBER_INVALID(HttpStatus.FORBIDDEN),
    /** The answer belongs to no question of this browser's: it took too long, or was used before. */
    START_AGAIN(HttpStatus.BAD_REQUEST),
    CANCELLED(HttpStatus.OK),
    PROVIDER_DOWN(HttpStatus.SERVICE_UNAVAILABLE),
    FAILED(HttpStatus.INTERNAL_SERVER_ERROR);

    final HttpStatus status;

    SignInProblem(HttpStatus status) {
        this.status = status;
    }

    /** {@code level-too-low}: the part of its message keys that names it. */
    String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
