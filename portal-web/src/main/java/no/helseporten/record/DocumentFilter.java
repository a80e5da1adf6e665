package no.helseporten.record;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which documents to list; what is absent does not narrow.
 *
 * @param text looked for in title, kind, author and place
 * @param group letter of the main group, or {@code -} for documents without one
 * @param place key of a {@link DocumentFacets.Choice}
 */
public record DocumentFilter(
        @Nullable String text,
        @Nullable String group,
        @Nullable UUID place,
        @Nullable Integer year) {

    public static final DocumentFilter ALL = new DocumentFilter(null, null, null, null);

    public boolean narrows() {
        return text != null || group != null || place != null || year != null;
    }
}
