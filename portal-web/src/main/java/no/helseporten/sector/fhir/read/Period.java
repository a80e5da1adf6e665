package no.helseporten.sector.fhir.read;

import ca.uhn.fhir.parser.DataFormatException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Set;
import org.hl7.fhir.r4.model.DateTimeType;
import org.jspecify.annotations.Nullable;

/**
 * A date of a search with its prefix: {@code ge2026-01-01}. A day without a time is a day in Norway.
 *
 * @param from the first moment of what was written
 * @param until the first moment after it
 */
record Period(String prefix, Instant from, Instant until) {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final Set<String> PREFIXES = Set.of("eq", "ne", "gt", "ge", "lt", "le", "sa", "eb");

    /** @param name of the parameter, for saying what is wrong */
    static Period parse(String name, String value) {
        boolean prefixed = value.length() > 2 && Character.isLetter(value.charAt(0));
        String prefix = prefixed ? value.substring(0, 2) : "eq";
        String written = prefixed ? value.substring(2) : value;
        if (!PREFIXES.contains(prefix)) {
            throw Unreadable.parameter("The parameter " + name + " has a prefix that is not offered here.");
        }
        try {
            DateTimeType told = new DateTimeType(written.replace(' ', '+'));
            if (told.getValue() == null) {
                throw new DataFormatException("Nothing is written");
            }
            Instant from = told.getValue().toInstant();
            return switch (told.getPrecision()) {
                case YEAR -> of(prefix, LocalDate.of(told.getYear(), 1, 1), LocalDate.of(told.getYear() + 1, 1, 1));
                case MONTH -> {
                    YearMonth month = YearMonth.of(told.getYear(), told.getMonth() + 1);
                    yield of(prefix, month.atDay(1), month.plusMonths(1).atDay(1));
                }
                case DAY -> {
                    LocalDate day = LocalDate.of(told.getYear(), told.getMonth() + 1, told.getDay());
                    yield of(prefix, day, day.plusDays(1));
                }
                case MINUTE -> new Period(prefix, from, from.plusSeconds(60));
                case SECOND -> new Period(prefix, from, from.plusSeconds(1));
                case MILLI -> new Period(prefix, from, from.plusMillis(1));
            };
        } catch (DataFormatException e) {
            throw Unreadable.parameter(
                    "The parameter " + name + " is not a date: write it as ge2026-01-31 or ge2026-01-31T12:00:00Z.");
        }
    }

    private static Period of(String prefix, LocalDate first, LocalDate next) {
        return new Period(
                prefix,
                first.atStartOfDay(OSLO).toInstant(),
                next.atStartOfDay(OSLO).toInstant());
    }

    /** What has no time matches nothing. */
    boolean matches(@Nullable Instant at) {
        if (at == null) {
            return false;
        }
        return switch (prefix) {
            case "gt", "sa" -> !at.isBefore(until);
            case "ge" -> !at.isBefore(from);
            case "lt", "eb" -> at.isBefore(from);
            case "le" -> at.isBefore(until);
            case "ne" -> at.isBefore(from) || !at.isBefore(until);
            default -> !at.isBefore(from) && at.isBefore(until);
        };
    }
}
