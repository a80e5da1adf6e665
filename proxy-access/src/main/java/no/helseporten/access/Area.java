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
    /** Blocks and consents; never for anyone but the citizen. */
    PRIVACY,
    /** Granting authority; never for anyone but the citizen. */
    REPRESENTATION;

    /** All that anybody but the citizen can be let into. */
    public static Set<Area> shared() {
        return Arrays.stream(values()).filter(area -> !area.isPersonal()).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it is for the citizen alone, whatever anybody has been given. */
    public boolean isPersonal() {
        return this == PRIVACY || this == REPRESENTATION;
    }
}
