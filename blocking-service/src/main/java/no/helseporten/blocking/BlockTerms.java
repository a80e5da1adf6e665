package no.helseporten.blocking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.helseporten.blocking.decision.Exempt;
import no.helseporten.blocking.decision.Target;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen decides of a block beside what it is about.
 *
 * @param from its first day, in Norway; absent: from the moment it is set
 * @param until its last day; absent: until she lifts it
 * @param note to herself
 */
public record BlockTerms(
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Set<Exempt> exempt,
        @Nullable String note) {

    public static final BlockTerms AT_ONCE = new BlockTerms(null, null, Set.of(), null);

    /** How much she may write to herself, in characters. */
    public static final int LONGEST_NOTE = 500;

    /** What is so far off is a slip of the pen. */
    private static final int YEARS_AHEAD = 50;

    public BlockTerms {
        exempt = Set.copyOf(exempt);
    }

    public enum Fault {
        BEGINS_BEFORE_TODAY,
        BEGINS_TOO_LATE,
        ENDS_BEFORE_START,
        ENDS_BEFORE_TODAY,
        ENDS_TOO_LATE,
        /** It would make an exception of all that it is about. */
        EXEMPTS_ITSELF,
        NOTE_TOO_LONG
    }

    /**
     * @param begun the first day of the block that is changed, which may well be past; absent for a new one
     * @return none when they can be taken
     */
    public List<Fault> faults(Target target, @Nullable LocalDate begun, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        LocalDate first = from == null ? today : from;
        LocalDate latest = today.plusYears(YEARS_AHEAD);
        if (first.isBefore(today) && !first.equals(begun)) {
            faults.add(Fault.BEGINS_BEFORE_TODAY);
        }
        if (first.isAfter(latest)) {
            faults.add(Fault.BEGINS_TOO_LATE);
        }
        if (until != null) {
            if (until.isBefore(today)) {
                faults.add(Fault.ENDS_BEFORE_TODAY);
            } else if (until.isBefore(first)) {
                faults.add(Fault.ENDS_BEFORE_START);
            } else if (until.isAfter(latest)) {
                faults.add(Fault.ENDS_TOO_LATE);
            }
        }
        if (exemptsItself(target)) {
            faults.add(Fault.EXEMPTS_ITSELF);
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            faults.add(Fault.NOTE_TOO_LONG);
        }
        return faults;
    }

    private boolean exemptsItself(Target target) {
        return switch (target) {
            case Target.Person person -> exempt.contains(new Exempt.Person(person.hpr()));
            case Target.ReadingOrganisation reading -> exempt.contains(new Exempt.Organisation(reading.number()));
            case Target.WritingOrganisation writing -> false;
            case Target.Channel channel -> false;
            case Target.Content content -> false;
        };
    }
}
