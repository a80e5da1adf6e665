package no.helseporten.sector.fhir;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import no.helseporten.sector.store.Name;
import org.springframework.web.util.UriUtils;

/** The one search that a condition may hold: {@code identifier=system|value}. */
record Condition(String type, String system, String value) {

    Name name() {
        return Name.identifier(type, system, value);
    }

    /** @param query percent-encoded or not, with or without the type and a question mark in front */
    static Optional<Condition> parse(String type, String query) {
        String search = query.substring(query.indexOf('?') + 1);
        if (!search.startsWith("identifier=") || search.contains("&")) {
            return Optional.empty();
        }
        String token = decode(search.substring("identifier=".length()));
        int bar = token.lastIndexOf('|');
        return bar < 1 || bar == token.length() - 1
                ? Optional.empty()
                : Optional.of(new Condition(type, token.substring(0, bar), token.substring(bar + 1)));
    }

    private static String decode(String text) {
        try {
            return UriUtils.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
