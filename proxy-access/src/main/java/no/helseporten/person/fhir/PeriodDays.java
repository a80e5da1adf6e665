package no.helseporten.person.fhir;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import org.hl7.fhir.r4.model.DateTimeType;

/** First and last day of a Period, in Norway. A month or a year is meant whole (FHIR R4, Period). */
public final class PeriodDays {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private PeriodDays() {}

    public static Optional<LocalDate> first(DateTimeType start) {
        return day(start, 1, false);
    }

    public static Optional<LocalDate> last(DateTimeType end) {
        return day(end, 12, true);
    }

    private static Optional<LocalDate> day(DateTimeType time, int month, boolean last) {
        if (!KnownTime.isKnown(time)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (time.getPrecision()) {
                    case YEAR -> day(YearMonth.of(time.getYear(), month), last);
                    case MONTH -> day(YearMonth.of(time.getYear(), time.getMonth() + 1), last);
                    case DAY -> LocalDate.of(time.getYear(), time.getMonth() + 1, time.getDay());
                    case MINUTE, SECOND, MILLI ->
                        LocalDate.ofInstant(time.getValue().toInstant(), OSLO);
                });
    }

    private static LocalDate day(YearMonth month, boolean last) {
        return last ? month.atEndOfMonth() : month.atDay(1);
    }
}
