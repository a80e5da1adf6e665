package no.helseporten.access.web;

import jakarta.servlet.http.HttpServletRequest;
import no.helseporten.access.Actor;
import no.helseporten.access.Subject;

/** Whose record a signed-in person has chosen to look at. The only place that knows. */
interface ChosenSubject {

    Subject by(Actor actor, HttpServletRequest request);

    /** Everybody looks at her own. */
    static Subject herself(Actor actor, HttpServletRequest request) {
        return new Subject(actor.personId());
    }
}
