package no.helseporten.ui;

import org.jspecify.annotations.Nullable;

/**
 * A one-line field with everything it can have; the fragments with parameters suffice for most.
 *
 * @param type of the HTML input
 * @param name what is sent, and the id of the control
 * @param error what to do about the value given, absent when it is fine
 * @param autocomplete which of the user's own facts it asks for (WCAG 1.3.5)
 * @param inputMode which keyboard a phone shows
 */
public record Field(
        String type,
        String name,
        String label,
        @Nullable String hint,
        @Nullable String value,
        @Nullable String error,
        @Nullable String autocomplete,
        @Nullable String inputMode,
        @Nullable Width width) {

    /** How long an answer the field expects. */
    public enum Width {
        SHORT,
        MEDIUM;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public static Field text(String name, String label) {
        return new Field("text", name, label, null, null, null, null, null, null);
    }

    public Field withHint(@Nullable String hint) {
        return new Field(type, name, label, hint, value, error, autocomplete, inputMode, width);
    }

    public Field withValue(@Nullable String value) {
        return new Field(type, name, label, hint, value, error, autocomplete, inputMode, width);
    }

    public Field withError(@Nullable String error) {
        return new Field(type, name, label, hint, value, error, autocomplete, inputMode, width);
    }

    public Field withAutocomplete(String autocomplete) {
        return new Field(type, name, label, hint, value, error, autocomplete, inputMode, width);
    }

    public Field withInputMode(String inputMode) {
        return new Field(type, name, label, hint, value, error, autocomplete, inputMode, width);
    }

    public Field withWidth(Width width) {
        return new Field(type, name, label, hint, value, error, autocomplete, inputMode, width);
    }
}
