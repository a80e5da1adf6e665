package no.helseporten.world.people.fhir;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.InstantType;

/** Times with the offset they had in Norway, so that the same story always gives the same text. */
final class Times {

    private Times() {}

    static DateTimeType dateTime(ZonedDateTime time) {
        return new DateTimeType(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
    }

    /** Only the day is told. */
    static DateTimeType day(ZonedDateTime time) {
        return new DateTimeType(time.toLocalDate().toString());
    }

    static DateType date(LocalDate day) {
        return new DateType(day.toString());
    }

    static InstantType instant(ZonedDateTime time) {
        return new InstantType(
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.withZoneSameInstant(ZoneId.of("Europe/Oslo"))));
    }
}
