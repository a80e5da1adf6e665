package no.helseporten.portal.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The real time, moved as far as a test wants. */
public final class MovableClock extends Clock {

    private volatile Duration moved = Duration.ZERO;

    public void moveBy(Duration further) {
        moved = moved.plus(further);
    }

    public void reset() {
        moved = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(moved);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Only the instant is asked for");
    }
}
