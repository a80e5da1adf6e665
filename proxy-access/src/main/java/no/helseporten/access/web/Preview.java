package no.helseporten.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;

/** The draft whose receiver's eyes a giver looks at her own pages with, while she does. */
final class Preview {

    private static final String DRAFT = "no.helseporten.access.preview";

    private Preview() {}

    static Optional<UUID> in(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(DRAFT) instanceof UUID draft
                ? Optional.of(draft)
                : Optional.empty();
    }

    static void start(UUID draft, HttpServletRequest request) {
        request.getSession().setAttribute(DRAFT, draft);
    }

    static void stop(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(DRAFT);
        }
    }
}
