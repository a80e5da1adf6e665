package no.helseporten.portal.session;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import no.helseporten.portal.Citizen;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** How long a session lives: so long after the last request, and never longer than so long after sign-in. */
@Component
@EnableConfigurationProperties(SessionLife.Settings.class)
public class SessionLife {

    /** @param longest from sign-in; not longer than the provider's own session, which ID-porten ends after 120 minutes */
    @ConfigurationProperties("helseporten.session")
    record Settings(@DefaultValue("120m") Duration longest) {}

    private final Duration longest;
    private final Clock clock;

    SessionLife(Settings settings, Clock clock) {
        this.longest = settings.longest();
        this.clock = clock;
    }

    public Instant endsAt(Citizen citizen) {
        return citizen.signedInAt().plus(longest);
    }

    /** When it ends if the present request is the last. */
    public Instant idleUntil(HttpSession session) {
        return clock.instant().plusSeconds(session.getMaxInactiveInterval());
    }

    boolean isOver(Citizen citizen) {
        return !clock.instant().isBefore(endsAt(citizen));
    }
}
