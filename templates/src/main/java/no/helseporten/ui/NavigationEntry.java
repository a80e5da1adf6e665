package no.helseporten.ui;

import java.util.Set;

/**
 * An entry of the main navigation, contributed as a bean by the feature it leads to.
 *
 * @param order smaller comes first: 10 overview, 20 record, 30 appointments, 40 dialog, 50 forms, 60 who sees what
 * @param href where it leads; the entry is current on every page below it
 * @param messageKey its text
 * @param areas the parts of a record that it leads to, by name; shown to whoever may see one of them, and to everybody when
 *     there are none
 */
public record NavigationEntry(int order, String href, String messageKey, Set<String> areas) {

    public NavigationEntry(int order, String href, String messageKey) {
        this(order, href, messageKey, Set.of());
    }
}
