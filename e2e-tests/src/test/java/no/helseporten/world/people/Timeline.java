package no.helseporten.world.people;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When things happen in a story, told from the month in which the world is started, so that the same start month always
 * gives the same times. Two ways of saying it:
 *
 * <ul>
 *   <li>{@code 35/04 10:20}: the 4th of the month that was 35 months before this one. A negative number of months lies
 *       ahead. Without a time of day it is nine o'clock.
 *   <li>{@code 2 days ago 10:20}: told from today. Use it for news only: it moves from day to day.
 * </ul>
 */
public record Timeline(LocalDate today) {

    public static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private static final Pattern MONTHS = Pattern.compile("(-?\\d+)/(\\d+)(?: +(\\d\\d:\\d\\d))?");
    private static final Pattern DAYS = Pattern.compile("(\\d+) days? ago(?: +(\\d\\d:\\d\\d))?");

    public ZonedDateTime at(String when) {
        Matcher months = MONTHS.matcher(when);
        if (months.matches()) {
            YearMonth month = YearMonth.from(today).minusMonths(Long.parseLong(months.group(1)));
            int day = Math.min(Integer.parseInt(months.group(2)), month.lengthOfMonth());
            return month.atDay(day).atTime(timeOf(months.group(3))).atZone(OSLO);
        }
        Matcher days = DAYS.matcher(when);
        if (days.matches()) {
            return today.minusDays(Long.parseLong(days.group(1)))
                    .atTime(timeOf(days.group(2)))
                    .atZone(OSLO);
        }
        throw new IllegalArgumentException("neither months nor days ago: " + when);
    }

    /** What to add to the name of something new, so that next month's news is not taken for a change of this month's. */
    public String nameOf(String name, String when) {
        return DAYS.matcher(when).matches() ? name + "-" + YearMonth.from(today) : name;
    }

    private static LocalTime timeOf(@Nullable String time) {
        return time == null ? LocalTime.of(9, 0) : LocalTime.parse(time);
    }
}
