package no.helseporten.access;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.helseporten.access.Decision.Permitted;
import no.helseporten.person.PersonId;

/**
 * The person whose record a page shows, handed to a controller method after the door has permitted it.
 *
 * @param sight which single items are out of sight for whoever looks
 * @param open all that whoever looks may see and do here, beyond what the page itself needs: for what it shows and offers
 */
public record Subject(PersonId id, Sight sight, Scope open) {

    public boolean maySee(Area area) {
        return open.view().contains(area);
    }

    public boolean mayActIn(Area area) {
        return open.act().contains(area);
    }

    /** Everything that a decision permits, asked for each area and right. */
    static Scope scope(Function<Access.Request, Decision> decide) {
        return new Scope(permitted(Right.VIEW, decide), permitted(Right.ACT, decide));
    }

    private static Set<Area> permitted(Right right, Function<Access.Request, Decision> decide) {
        return Arrays.stream(Area.values())
                .filter(area -> decide.apply(new Access.Request(area, right)) instanceof Permitted)
                .collect(Collectors.toUnmodifiableSet());
    }
}
