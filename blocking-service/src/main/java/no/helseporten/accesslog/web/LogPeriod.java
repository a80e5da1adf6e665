package no.helseporten.accesslog.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import no.helseporten.ui.Formats;
import org.jspecify.annotations.Nullable;

/**
 * A time that the log can be narrowed to, in whole days of Norwegian time.
 *
 * @param from absent: from the beginning
 * @param before absent: until now
 */
record LogPeriod(@Nullable Instant from, @Nullable Instant before) {

    static final String MONTH = "month";
    static final String YEAR = "year";

    private static final Pattern CALENDAR_YEAR = Pattern.compile("(19|20)[0-9]{2}");

    /** @param text the last month or year until today, or a year such as 2026; anything else is all the time there is */
    static LogPeriod of(String text, LocalDate today) {
        if (text.equals(MONTH)) {
            return new LogPeriod(midnight(today.minusMonths(1)), null);
        }
        if (text.equals(YEAR)) {
            return new LogPeriod(midnight(today.minusYears(1)), null);
        }
        if (CALENDAR_YEAR.matcher(text).matches()) {
            LocalDate first = LocalDate.of(Integer.parseInt(text), 1, 1);
            return new LogPeriod(midnight(first), midnight(first.plusYears(1)));
        }
        return new LogPeriod(null, null);
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(Formats.ZONE).toInstant();
    }
}
