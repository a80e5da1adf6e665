package no.helseporten.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;

/**
 * What a page may say of a refusal: of one's own record why, of somebody else's always the same, so that nothing is told of
 * what there is or of the other's circumstances. The words are {@code access.refused.<key>.title} and {@code .text}.
 */
public enum Refusal {
    OWN_AGE,
    OWN_AGE_UNKNOWN,
    OWN_LOCKED,
    OWN_ENDED,
    BEHALF,
    /** The form was opened for another person than the one chosen now. */
    OTHER_CHOSEN,
    /** What the receiver of an authority would not see either. */
    PREVIEW,
    /** Nothing is sent while one looks with another's eyes. */
    PREVIEW_ACT;

    private static final String ATTRIBUTE = Refusal.class.getName();

    /** Why the door refused this request; empty when something else did. */
    public static Optional<Refusal> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Refusal refusal ? Optional.of(refusal) : Optional.empty();
    }

    public void on(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Refusal because(Reason reason, boolean own) {
        return switch (reason) {
            case ACTOR_LOCKED -> OWN_LOCKED;
            case ACTOR_DECEASED -> OWN_ENDED;
            case AGE_UNKNOWN -> own ? OWN_AGE_UNKNOWN : BEHALF;
            case NOT_INCLUDED -> own ? OWN_AGE : BEHALF;
            case SUBJECT_LOCKED, SUBJECT_DECEASED, PROTECTED_ADDRESS, PERSONAL, NO_AUTHORITY, NOT_NOW -> BEHALF;
        };
    }
}
