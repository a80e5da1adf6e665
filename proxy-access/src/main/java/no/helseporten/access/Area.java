package no.helseporten.access;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The parts of a person's record and rights that access is given to, each by itself. */
public enum Area {
    DOCUMENTS,
    RESULTS,
    MEDICINES,
    PLANS,
    APPOINTMENTS,
    DIALOG,
    FORMS,
    ACCESS_LOG,
    /** Blocks and consents; for the citizen, and for a parent of a child under {@value #CHILD_UNTIL} where the policy says so. */
    PRIVACY,
    /** Granting authority; never for anyone but the citizen. */
    REPRESENTATION;

    /** The age from which nobody but herself has to do with what is personal to her. */
    public static final int CHILD_UNTIL = 12;

    /** All that anybody but the citizen can be let into. */
    public static Set<Area> shared() {
        return Arrays.stream(values()).filter(area -> !area.isPersonal()).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it is for the citizen alone, and nobody can give it to anybody. */
    public boolean isPersonal() {
        return this == PRIVACY || this == REPRESENTATION;
    }

    /**
     * Whether the policy can give it on this ground at all. What is personal it gives herself; and blocks a parent too, while
     * the child is so young that nobody else could set them.
     *
     * @param age of the one whose record it is, in whole years
     */
    public boolean canBeGivenTo(Ground ground, int age) {
        return !isPersonal()
                || ground.equals(Ground.SELF)
                || this == PRIVACY && ground.equals(Ground.PARENT) && age < CHILD_UNTIL;
    }
}
