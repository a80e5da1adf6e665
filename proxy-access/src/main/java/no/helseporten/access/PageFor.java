package no.helseporten.access;

import jakarta.servlet.http.HttpServletRequest;
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

    private static final String ATTRIBUTE = PageFor.class.getName();

    public static Optional<PageFor> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof PageFor page ? Optional.of(page) : Optional.empty();
    }

    public void on(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
