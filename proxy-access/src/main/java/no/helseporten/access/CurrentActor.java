package no.helseporten.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Tells who is signed in; the portal, which keeps the session, answers. */
public interface CurrentActor {

    Optional<Actor> of(HttpServletRequest request);
}
