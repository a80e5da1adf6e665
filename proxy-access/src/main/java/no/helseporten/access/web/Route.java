package no.helseporten.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;

/** What a request is about, read from the route it took: never a value that somebody typed. */
final class Route {

    private Route() {}

    /** For example {@code GET /record/documents/{id}}. */
    static String operation(HttpServletRequest request) {
        return request.getMethod() + " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    }

    /** The path variable {@code id}, when the route has one and it is a UUID. */
    static @Nullable UUID item(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get("id") instanceof String id) {
            try {
                return UUID.fromString(id);
            } catch (IllegalArgumentException notOurs) {
                return null;
            }
        }
        return null;
    }
}
