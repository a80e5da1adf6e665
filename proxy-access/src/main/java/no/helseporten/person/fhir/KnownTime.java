package no.helseporten.person.fhir;

import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.jspecify.annotations.Nullable;

/** Tells a time that a source knows from what many systems write when they know none: 0001-01-01. */
public final class KnownTime {

    private static final int NO_YEAR = 1;

    private KnownTime() {}

    public static boolean isKnown(@Nullable BaseDateTimeType time) {
        return time != null && time.hasValue() && time.getYear() > NO_YEAR;
    }
}
