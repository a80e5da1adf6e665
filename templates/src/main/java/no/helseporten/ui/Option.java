package no.helseporten.ui;

import org.jspecify.annotations.Nullable;

/**
 * A choice in a select, or among radios or checkboxes.
 *
 * @param value what is sent
 * @param hint shown under the choice; a select does not show it
 */
public record Option(String value, String text, @Nullable String hint, boolean selected) {

    public Option(String value, String text, boolean selected) {
        this(value, text, null, selected);
    }
}
