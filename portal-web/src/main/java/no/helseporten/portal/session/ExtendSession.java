package no.helseporten.portal.session;

import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.time.Instant;
import no.helseporten.access.NeedsNothing;
import no.helseporten.portal.Citizen;
import no.helseporten.portal.LocalPath;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets a citizen stay signed in a while longer. That she asked is enough; here she only learns for how long. */
@Controller
class ExtendSession {

    private final SessionLife life;

    ExtendSession(SessionLife life) {
        this.life = life;
    }

    /** Back to where she was, or for a script the new times in {@code Session-Idle-Until} and {@code Session-Ends-At}. */
    @PostMapping("/session/extend")
    @NeedsNothing(because = "it tells only when the session ends")
    ResponseEntity<Void> extend(
            @RequestParam(required = false) @Nullable String back,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE) String accept,
            HttpSession session) {
        if (accept.contains(MediaType.TEXT_HTML_VALUE)) {
            String target = LocalPath.of(back).map(LocalPath::value).orElse("/home");
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(target))
                    .build();
        }
        Instant endsAt = Citizen.signedIn().map(life::endsAt).orElseThrow();
        return ResponseEntity.noContent()
                .header("Session-Idle-Until", life.idleUntil(session).toString())
                .header("Session-Ends-At", endsAt.toString())
                .build();
    }
}
