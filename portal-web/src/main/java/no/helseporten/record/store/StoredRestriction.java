package no.helseporten.record.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the source has restricted; see the columns of the same names. */
public record StoredRestriction(boolean withheld, @Nullable Instant visibleFrom, boolean hiddenFromParents) {

    public static final StoredRestriction NONE = new StoredRestriction(false, null, false);

    /** For rows that only explain others, and that are rather left out than shown to somebody who may not see them. */
    public boolean isAny() {
        return withheld || visibleFrom != null || hiddenFromParents;
    }
}
