package no.helseporten.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import no.helseporten.access.Actor;
import no.helseporten.access.PageFor;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;

/** Whose record a signed-in person has chosen to look at. The session remembers it, and this is the only place that asks. */
final class ChosenPerson {

    /** The hidden field of every form that says whom it is for. */
    static final String FIELD = "subject";

    private ChosenPerson() {}

    /** Herself, until she has chosen somebody else. */
    static PersonId by(Actor actor, HttpServletRequest request) {
        return in(request).map(PersonId::new).orElseGet(actor::personId);
    }

    static void choose(PersonId person, Actor actor, HttpServletRequest request) {
        HttpSession session = request.getSession();
        if (person.equals(actor.personId())) {
            session.removeAttribute(PageFor.CHOSEN);
        } else {
            session.setAttribute(PageFor.CHOSEN, person.value());
        }
    }

    /** Whether a form was opened for the person who is chosen now; one that does not say is not. */
    static boolean isNamedBy(HttpServletRequest request, PersonId chosen) {
        @Nullable String named = request.getParameter(FIELD);
        return chosen.value().toString().equals(named);
    }

    private static Optional<UUID> in(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(PageFor.CHOSEN) instanceof UUID person
                ? Optional.of(person)
                : Optional.empty();
    }
}
