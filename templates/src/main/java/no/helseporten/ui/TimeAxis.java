package no.helseporten.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The axis of time: its two ends, and the middle where there is room, named as coarsely as tells them apart. */
record TimeAxis(Instant from, Instant to, double left, double right) {

    private static final Duration DAYS_SUFFICE = Duration.ofDays(2);
    private static final Duration MONTHS_SUFFICE = Duration.ofDays(3 * 365);

    static TimeAxis over(Instant from, Instant to, double left, double right) {
        return new TimeAxis(from, to, left, right);
    }

    /** A single moment lies in the middle. */
    double x(Instant at) {
        long whole = span().toMillis();
        double share = whole == 0 ? 0.5 : (double) Duration.between(from, at).toMillis() / whole;
        return Shapes.round(left + 10 + share * (right - left - 20));
    }

    List<TrendChart.Tick> ticks(ZoneId zone, Locale locale) {
        DateTimeFormatter writer = DateTimeFormatter.ofPattern(pattern(locale), locale);
        if (span().toMillis() == 0) {
            return List.of(new TrendChart.Tick(x(from), writer.format(from.atZone(zone)), "middle"));
        }
        Instant middle = from.plus(span().dividedBy(2));
        List<TrendChart.Tick> all = Stream.of(from, middle, to)
                .map(at -> new TrendChart.Tick(x(at), writer.format(at.atZone(zone)), anchor(at)))
                .toList();
        boolean distinct = all.stream().map(TrendChart.Tick::text).distinct().count() == all.size();
        return distinct ? all : List.of(all.getFirst(), all.getLast());
    }

    private String anchor(Instant at) {
        return at.equals(from) ? "start" : at.equals(to) ? "end" : "middle";
    }

    private String pattern(Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        if (span().toMillis() == 0) {
            return english ? "d MMM yyyy" : "dd.MM.yyyy";
        }
        if (span().compareTo(DAYS_SUFFICE) < 0) {
            return english ? "d MMM HH:mm" : "dd.MM. HH.mm";
        }
        if (span().compareTo(MONTHS_SUFFICE) < 0) {
            return english ? "d MMM yy" : "dd.MM.yy";
        }
        return "yyyy";
    }

    private Duration span() {
        return Duration.between(from, to);
    }
}
