package no.helseporten.access;

import java.util.EnumSet;
import java.util.Set;

/**
 * What may be seen, and what may be done.
 *
 * @param view the areas that may be looked into
 * @param act the areas in which something may be done; each of them may be looked into too
 */
public record Scope(Set<Area> view, Set<Area> act) {

    public static final Scope NOTHING = new Scope(Set.of(), Set.of());

    public Scope {
        view = Set.copyOf(view);
        act = Set.copyOf(act);
        if (!view.containsAll(act)) {
            throw new IllegalArgumentException("What may be done may be seen too");
        }
    }

    /** The same areas to look into, and, when {@code mayAct}, to act in. */
    public static Scope of(Set<Area> areas, boolean mayAct) {
        return new Scope(areas, mayAct ? areas : Set.of());
    }

    public boolean includes(Area area, Right right) {
        return switch (right) {
            case VIEW -> view.contains(area);
            case ACT -> act.contains(area);
        };
    }

    public Scope and(Scope more) {
        return new Scope(union(view, more.view), union(act, more.act));
    }

    private static Set<Area> union(Set<Area> some, Set<Area> more) {
        EnumSet<Area> all = EnumSet.noneOf(Area.class);
        all.addAll(some);
        all.addAll(more);
        return all;
    }
}
