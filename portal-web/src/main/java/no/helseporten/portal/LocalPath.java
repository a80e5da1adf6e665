package no.helseporten.portal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place within the portal that a request asks to be sent to. Only a path of our own gets through, so that nobody can
 * make a link to us that ends elsewhere.
 *
 * @param value path and query, beginning with exactly one slash
 */
public record LocalPath(String value) {

    private static final int LONGEST = 1000;

    /** Empty for anything but a path of ours. */
    public static Optional<LocalPath> of(@Nullable String text) {
        // Browsers read //host and /\host as another host, and drop line breaks and tabs before they look.
        if (text == null
                || text.length() > LONGEST
                || !text.startsWith("/")
                || text.startsWith("//")
                || text.chars().anyMatch(c -> c <= ' ' || c == '\\' || c >= 0x7f)) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(text);
            return uri.getRawAuthority() == null && uri.getRawFragment() == null
                    ? Optional.of(new LocalPath(text))
                    : Optional.empty();
        } catch (URISyntaxException notAPath) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
