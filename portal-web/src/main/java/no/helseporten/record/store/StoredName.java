package no.helseporten.record.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody or somewhere: our id of the party, and what the source called it. Either may be missing. */
public record StoredName(@Nullable UUID id, @Nullable String text) implements TableRows.Prefixed {

    public static final StoredName NOBODY = new StoredName(null, null);

    public boolean isKnown() {
        return id != null || text != null;
    }
}
