package no.helseporten.record.fhir;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import no.helseporten.person.fhir.Arrival;
import no.helseporten.person.fhir.KnownTime;
import no.helseporten.record.store.StoredTime;
import no.helseporten.record.store.StoredTime.Precision;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Times as FHIR tells them, a year, a month, a day or an instant. What is told without a zone is Norwegian. */
final class Times {

    static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

    /** Clocks and zones of sources are wrong by less than this. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private Times() {}

    static Optional<StoredTime> of(@Nullable BaseDateTimeType time) {
        if (time == null || !KnownTime.isKnown(time)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (time.getPrecision()) {
                    case YEAR -> new StoredTime(startOf(LocalDate.of(time.getYear(), 1, 1)), Precision.YEAR);
                    case MONTH ->
                        new StoredTime(startOf(LocalDate.of(time.getYear(), time.getMonth() + 1, 1)), Precision.MONTH);
                    case DAY ->
                        new StoredTime(
                                startOf(LocalDate.of(time.getYear(), time.getMonth() + 1, time.getDay())),
                                Precision.DAY);
                    case MINUTE, SECOND, MILLI -> new StoredTime(instant(time), Precision.TIME);
                });
    }

    static @Nullable Instant instantOf(@Nullable BaseDateTimeType time) {
        return of(time).map(StoredTime::at).orElse(null);
    }

    static @Nullable Instant instantOf(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    /** When something choice-typed was: a time, the beginning of a period, the first time of a timing. */
    static Optional<StoredTime> of(@Nullable Type effective) {
        return switch (effective) {
            case BaseDateTimeType time -> of(time);
            case Period period -> of(period.getStartElement()).or(() -> of(period.getEndElement()));
            case Timing timing -> ofTiming(timing);
            case null -> Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<StoredTime> ofTiming(Timing timing) {
        if (!timing.getEvent().isEmpty()) {
            return of(timing.getEvent().getFirst());
        }
        return of(timing.getRepeat().getBounds());
    }

    static StoredTime exactly(Instant at) {
        return new StoredTime(at, Precision.TIME);
    }

    /** Tells the source that a time which must have been lies ahead. */
    static void notAhead(@Nullable Instant at, String path, Arrival<?> arrival) {
        if (at != null && at.isAfter(arrival.receivedAt().plus(AHEAD))) {
            arrival.findings()
                    .error(path, "The time lies more than a day ahead of when it was received; send when it was");
        }
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(NORWAY).toInstant();
    }

    private static Instant instant(BaseDateTimeType time) {
        if (time.getTimeZone() != null) {
            return time.getValue().toInstant();
        }
        return LocalDateTime.of(
                        time.getYear(),
                        time.getMonth() + 1,
                        time.getDay(),
                        time.getHour(),
                        time.getMinute(),
                        Math.min(time.getSecond(), 59))
                .atZone(NORWAY)
                .toInstant();
    }
}
