package no.helseporten.sector.fhir;

import java.util.Arrays;
import java.util.Comparator;
import no.helseporten.sector.store.Originals;
import org.jspecify.annotations.Nullable;

/** Tells news from a repeat and from what is older than what is stored. */
final class Versions {

    enum Change {
        FIRST,
        NEWER,
        SAME,
        OLDER
    }

    private Versions() {}

    /** By the source's own time where both have one, else by its own version number; told without either, it is news. */
    static Change of(Item item, Originals.@Nullable Stored stored) {
        if (stored == null) {
            return Change.FIRST;
        }
        if (Arrays.equals(item.digest(), stored.digest())) {
            return Change.SAME;
        }
        int age = 0;
        if (item.sourceUpdated() != null && stored.sourceUpdated() != null) {
            age = item.sourceUpdated().compareTo(stored.sourceUpdated());
        } else if (isNumber(item.sourceVersion()) && isNumber(stored.sourceVersion())) {
            age = Comparator.<Long>naturalOrder()
                    .compare(Long.valueOf(item.sourceVersion()), Long.valueOf(stored.sourceVersion()));
        }
        return age < 0 ? Change.OLDER : Change.NEWER;
    }

    /** {@code W/"3"}, as this server writes it, or only the number. */
    static boolean matches(String ifMatch, Originals.@Nullable Stored stored) {
        String version = ifMatch.replaceAll("^(W/)?\"?|\"$", "");
        return stored != null && version.equals(Integer.toString(stored.version()));
    }

    private static boolean isNumber(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}");
    }
}
