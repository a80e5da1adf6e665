package no.helseporten.access;

import java.time.LocalDate;

/** How an authority stands on a day. Whether it lets anybody in is for {@link Access} to decide. */
public enum Standing {
    NOT_YET,
    OPEN,
    RUN_OUT,
    ENDED;

    /** @param last the last change of the authority */
    public static Standing of(AuthorityChange last, Policy policy, LocalDate day) {
        if (last.isEnded()) {
            return ENDED;
        }
        Authority authority = last.authority();
        boolean over = policy.rule(authority.ground(), day)
                .flatMap(rule -> Access.lastDay(authority, rule))
                .filter(day::isAfter)
                .isPresent();
        if (over) {
            return RUN_OUT;
        }
        return day.isBefore(authority.from()) ? NOT_YET : OPEN;
    }

    /** Whether it is past, by somebody's act or by itself. */
    public boolean isOver() {
        return this == RUN_OUT || this == ENDED;
    }
}
