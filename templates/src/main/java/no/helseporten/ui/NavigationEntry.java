package no.helseporten.ui;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the main navigation, contributed as a bean by the feature it leads to.
 *
 * @param order smaller comes first: 10 overview, 20 record, 30 appointments, 40 dialog, 50 forms, 60 who sees what
 * @param href where it leads; the entry is current on every page below it
 * @param messageKey its text
 * @param areas the parts of a record that it leads to, by name; shown to whoever may see one of them, and to everybody when
 *     there are none
 * @param group the text of the one main entry that it shares with others, which are tabs beside each other; absent when it
 *     stands alone
 */
public record NavigationEntry(
        int order,
        String href,
        String messageKey,
        Set<String> areas,
        @Nullable String group) {

    /** Blocks, the log of look-ups and authorities: the privacy of a person is one main entry. */
    public static final String WHO_SEES_WHAT = "ui.nav.who-sees-what";

    public NavigationEntry(int order, String href, String messageKey, Set<String> areas) {
        this(order, href, messageKey, areas, null);
    }

    public NavigationEntry(int order, String href, String messageKey) {
        this(order, href, messageKey, Set.of());
    }

    /** Whether a page lies under the entry. */
    public boolean isAround(String path) {
        return path.equals(href) || path.startsWith(href + "/");
    }

    /** What it is known by in the main navigation. */
    public String mainKey() {
        return group == null ? messageKey : group;
    }
}
