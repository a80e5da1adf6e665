package no.helseporten.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a power of attorney gives, until when and what for.
 *
 * @param until its last day, in Norway; absent when it has none
 * @param purpose in the citizen's own words
 */
public record PowerTerms(
        Set<Area> areas,
        boolean mayAct,
        @Nullable LocalDate until,
        @Nullable String purpose) {

    public static final int LONGEST_PURPOSE = 200;

    /** Further off than this it is a slip of the pen. */
    private static final int MOST_YEARS = 100;

    /** What is wrong with it, in the order in which a form asks. */
    public enum Fault {
        NO_AREA,
        /** An area or a right that the giver does not have herself, or that is hers alone. */
        NOT_HERS,
        ENDS_BEFORE_TODAY,
        ENDS_TOO_LATE,
        PURPOSE_TOO_LONG
    }

    public PowerTerms {
        areas = Set.copyOf(areas);
    }

    static PowerTerms of(Draft draft) {
        return new PowerTerms(draft.areas(), draft.mayAct(), draft.until(), draft.purpose());
    }

    static PowerTerms of(AuthorityChange change) {
        Authority authority = change.authority();
        Set<Area> areas = authority.areas();
        return new PowerTerms(
                areas == null ? Set.of() : areas, authority.mayAct(), authority.until(), change.purpose());
    }

    /** @param givable what the giver may give */
    public List<Fault> faults(Scope givable, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (areas.isEmpty()) {
            faults.add(Fault.NO_AREA);
        } else if (!(mayAct ? givable.act() : givable.view()).containsAll(areas)) {
            faults.add(Fault.NOT_HERS);
        }
        if (until != null && until.isBefore(today)) {
            faults.add(Fault.ENDS_BEFORE_TODAY);
        } else if (until != null && until.isAfter(today.plusYears(MOST_YEARS))) {
            faults.add(Fault.ENDS_TOO_LATE);
        }
        if (purpose != null && purpose.length() > LONGEST_PURPOSE) {
            faults.add(Fault.PURPOSE_TOO_LONG);
        }
        return faults;
    }
}
