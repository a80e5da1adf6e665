package no.helseporten.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import no.helseporten.person.Person;
import org.jspecify.annotations.Nullable;

/**
 * Whose page this is and who looks at it: for what stands around every page. Set by the door, also when it refuses.
 *
 * @param person whose; without name when nothing of hers is open, since her name is not either
 * @param onBehalf whether that is somebody else than who is signed in
 * @param open all that whoever looks may see and do there
 * @param actsForOthers whether there is anybody to choose but herself
 * @param seenAs the one whose eyes she looks with, when it is not her own
 */
public record PageFor(
        Person person,
        boolean onBehalf,
        Scope open,
        boolean actsForOthers,
        @Nullable Person seenAs) {

    /** Of the session: the id of the one whose record she has chosen; absent while that is her own. */
    public static final String CHOSEN = "no.helseporten.access.chosen";

    private static final String ATTRIBUTE = PageFor.class.getName();

    public static Optional<PageFor> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof PageFor page ? Optional.of(page) : Optional.empty();
    }

    /** Whether she has chosen somebody else, also on a page that is about nobody. */
    public static boolean somebodyElseIsChosen(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(CHOSEN) != null;
    }

    public void on(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
