package no.helseporten.blocking.decision;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A block as it stands (pbrl § 5-3, pjl § 17).
 *
 * @param from the first day it holds, in Norway
 * @param until its last day; absent when it holds until it is lifted
 */
public record Block(
        UUID id, Target target, LocalDate from, @Nullable LocalDate until, Set<Exempt> exempt) {

    public Block {
        exempt = Set.copyOf(exempt);
    }

    public boolean isInEffect(LocalDate day) {
        return !day.isBefore(from) && !isOver(day);
    }

    public boolean isOver(LocalDate day) {
        return until != null && day.isAfter(until);
    }

    boolean covers(Reader reader, Item item, Set<String> generalPractitioners) {
        return target.covers(reader, item) && !exempts(reader, generalPractitioners);
    }

    private boolean exempts(Reader reader, Set<String> generalPractitioners) {
        for (Exempt one : exempt) {
            if (one.includes(reader, generalPractitioners)) {
                return true;
            }
        }
        return false;
    }
}
