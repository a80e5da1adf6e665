package no.helseporten.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SessionTimeTest {

    private static final Instant NOW = Instant.parse("2026-11-20T13:02:00Z");

    private final SessionTime time = new SessionTime(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void nothingIsLeftAfterTheEnd() {
        assertThat(time.secondsUntil(NOW.plusSeconds(61))).isEqualTo(61);
        assertThat(time.secondsUntil(NOW.minusSeconds(1))).isZero();
    }

    @Test
    void theEarlierEndCounts() {
        Instant soon = NOW.plusSeconds(60);
        Instant later = NOW.plusSeconds(600);

        assertThat(time.end(new Frame.SignedIn("", false, false, null, soon, later)))
                .isEqualTo(soon);
        assertThat(time.end(new Frame.SignedIn("", false, false, null, later, soon)))
                .isEqualTo(soon);
    }
}
