package no.helseporten.ui;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A date as somebody wrote it, in three parts, kept as written until it is right. */
public record DateInput(String day, String month, String year) {

    public static final DateInput EMPTY = new DateInput("", "", "");

    private static final Pattern ONE_OR_TWO = Pattern.compile("[0-9]{1,2}");
    private static final Pattern FOUR = Pattern.compile("[0-9]{4}");

    /** A part that was not sent is taken as empty: the binder of a form gives null for it. */
    public DateInput {
        day = Objects.requireNonNullElse(day, "").strip();
        month = Objects.requireNonNullElse(month, "").strip();
        year = Objects.requireNonNullElse(year, "").strip();
    }

    public static DateInput of(@Nullable LocalDate date) {
        return date == null
                ? EMPTY
                : new DateInput("" + date.getDayOfMonth(), "" + date.getMonthValue(), "" + date.getYear());
    }

    /** @return whether nothing at all was written */
    public boolean isBlank() {
        return equals(EMPTY);
    }

    /** @return the date; empty when a part is missing or there is no such day */
    public Optional<LocalDate> toDate() {
        if (!isWhole()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** @return the key of what to say about it; empty when it is a date */
    public Optional<String> fault() {
        if (!isWhole()) {
            return Optional.of("ui.date.incomplete");
        }
        return toDate().isPresent() ? Optional.empty() : Optional.of("ui.date.impossible");
    }

    private boolean isWhole() {
        return ONE_OR_TWO.matcher(day).matches()
                && ONE_OR_TWO.matcher(month).matches()
                && FOUR.matcher(year).matches();
    }
}
