package no.helseporten.ui;

import org.jspecify.annotations.Nullable;

/**
 * A fact and, where it can be changed, the way to do so.
 *
 * @param value may have several lines
 * @param href absent together with {@code action}
 * @param action the text of the link, to be read before the label: "Endre"
 */
public record SummaryRow(
        String label,
        String value,
        @Nullable String href,
        @Nullable String action) {

    public SummaryRow {
        if ((href == null) != (action == null)) {
            throw new IllegalArgumentException("A link needs both an address and a text");
        }
    }

    public SummaryRow(String label, String value) {
        this(label, value, null, null);
    }
}
