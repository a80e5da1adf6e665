package no.helseporten.sector;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The time as it is, or as far ahead of it as a test says. */
public final class SettableClock extends Clock {

    private final Clock real;
    private volatile Duration ahead = Duration.ZERO;

    SettableClock(Clock real) {
        this.real = real;
    }

    public void set(Instant now) {
        ahead = Duration.between(real.instant(), now);
    }

    public void reset() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return offset(real.withZone(zone), ahead);
    }
}
