package no.helseporten.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import no.helseporten.access.Actor;
import no.helseporten.access.CurrentActor;
import no.helseporten.portal.Citizen;
import org.springframework.stereotype.Component;

/** Tells the access door who acts: whoever the session says is signed in. */
@Component
class CitizenActs implements CurrentActor {

    @Override
    public Optional<Actor> of(HttpServletRequest request) {
        return Citizen.signedIn().map(Actor.class::cast);
    }
}
