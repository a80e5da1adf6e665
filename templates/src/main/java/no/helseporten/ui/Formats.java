package no.helseporten.ui;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * How dates, numbers and names are written, by the language of the reader and in Norwegian time. In pages as
 * {@code ${@formats.date(x)}}. What is absent becomes the empty text.
 */
@Component
public class Formats {

    /** The law's clock. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

    private static final char THIN_SPACE = '\u202f';
    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final int GROUPED_FROM = 5;

    private final MessageSource texts;

    Formats(MessageSource texts) {
        this.texts = texts;
    }

    /** 20. november 2026. An instant, a date or any kind of date with time. */
    public String date(@Nullable TemporalAccessor when) {
        return when == null ? "" : write(when, english() ? "d MMMM yyyy" : "d. MMMM yyyy");
    }

    /** For columns and axes: 20.11.2026, in English 20 Nov 2026. */
    public String shortDate(@Nullable TemporalAccessor when) {
        return when == null ? "" : write(when, english() ? "d MMM yyyy" : "dd.MM.yyyy");
    }

    /** With its day of the week: fredag 20. november 2026. */
    public String longDate(@Nullable TemporalAccessor when) {
        return when == null ? "" : write(when, english() ? "EEEE d MMMM yyyy" : "EEEE d. MMMM yyyy");
    }

    /** 14.32, in English 14:32. */
    public String time(@Nullable TemporalAccessor when) {
        return when == null ? "" : write(when, english() ? "HH:mm" : "HH.mm");
    }

    /** 20. november 2026 kl. 14.32. */
    public String dateTime(@Nullable TemporalAccessor when) {
        return when == null
                ? ""
                : texts.getMessage("ui.format.date-time", new Object[] {date(when), time(when)}, locale());
    }

    /**
     * A date that is known only in part.
     *
     * @param precision YEAR, MONTH, DAY or TIME
     */
    public String partial(@Nullable TemporalAccessor when, String precision) {
        if (when == null) {
            return "";
        }
        return switch (precision) {
            case "YEAR" -> write(when, "yyyy");
            case "MONTH" -> write(when, "LLLL yyyy");
            case "DAY" -> date(when);
            case "TIME" -> dateTime(when);
            default -> throw new IllegalArgumentException("No such precision: " + precision);
        };
    }

    /** As precise as it was given: 5,60 stays 5,60, since the decimals of a measurement say how good it is. */
    public String number(@Nullable Number number) {
        return number == null ? "" : number(new BigDecimal(number.toString()), locale());
    }

    static String number(BigDecimal number, Locale locale) {
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        char decimal = english(locale) ? '.' : ',';
        return (number.signum() < 0 ? "\u2212" : "")
                + (whole.length() < GROUPED_FROM ? whole : grouped(whole))
                + (point < 0 ? "" : decimal + plain.substring(point + 1));
    }

    /** 340 kB, 1,2 MB: in thousands, as shops and phones count. */
    public String fileSize(long bytes) {
        if (bytes < 1_000) {
            return bytes + "" + NO_BREAK_SPACE + "B";
        }
        if (bytes < 999_500) {
            return (bytes + 500) / 1_000 + "" + NO_BREAK_SPACE + "kB";
        }
        BigDecimal megabytes = BigDecimal.valueOf((bytes + 50_000) / 100_000, 1);
        return number(megabytes, locale()) + NO_BREAK_SPACE + "MB";
    }

    /** Given names and family name; registers that shout (NORDMANN) are spoken to in a normal voice. */
    public String name(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(Formats::quiet)
                .collect(Collectors.joining(" "));
    }

    private static String quiet(String name) {
        if (!name.equals(name.toUpperCase(Locale.ROOT)) || name.codePointCount(0, name.length()) < 2) {
            return name;
        }
        var quiet = new StringBuilder();
        boolean start = true;
        for (int letter : name.toLowerCase(Locale.ROOT).codePoints().toArray()) {
            quiet.appendCodePoint(start ? Character.toTitleCase(letter) : letter);
            start = !Character.isLetter(letter);
        }
        return quiet.toString();
    }

    private static String grouped(String digits) {
        var grouped = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            grouped.insert(i, THIN_SPACE);
        }
        return grouped.toString();
    }

    private static String write(TemporalAccessor when, String pattern) {
        TemporalAccessor local =
                switch (when) {
                    case Instant instant -> instant.atZone(ZONE);
                    case OffsetDateTime offset -> offset.atZoneSameInstant(ZONE);
                    case ZonedDateTime zoned -> zoned.withZoneSameInstant(ZONE);
                    case LocalDate date -> date.atStartOfDay();
                    case LocalTime time -> time;
                    case LocalDateTime dateTime -> dateTime;
                    default -> throw new IllegalArgumentException("No date or time: " + when.getClass());
                };
        return DateTimeFormatter.ofPattern(pattern, locale()).format(local);
    }

    private static boolean english() {
        return english(locale());
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
