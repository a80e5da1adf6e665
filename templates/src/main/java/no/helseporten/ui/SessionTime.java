package no.helseporten.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** How long a session has left, by the server's clock: the one in the browser may be wrong. */
@Component
public class SessionTime {

    private final Clock clock;

    SessionTime(Clock clock) {
        this.clock = clock;
    }

    /** @return never below zero */
    public long secondsUntil(Instant end) {
        return Math.max(0, Duration.between(clock.instant(), end).toSeconds());
    }

    /** @return when the session ends if nothing is done: the earlier of the two ends */
    public Instant end(Frame.SignedIn signedIn) {
        return signedIn.idleUntil().isBefore(signedIn.endsAt()) ? signedIn.idleUntil() : signedIn.endsAt();
    }
}
