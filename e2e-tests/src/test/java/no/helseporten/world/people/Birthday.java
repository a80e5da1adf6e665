package no.helseporten.world.people;

import java.time.LocalDate;

/**
 * When somebody is born, so that her age holds on every day the world is started, and her number, which follows from it,
 * changes as seldom as it can: the database is kept between starts.
 *
 * <ul>
 *   <li>Somebody of a given age is born on the first of a month of her own. She is of that age every day for a whole
 *       year; on her birthday somebody a year younger, with a new number, takes over the part.
 *   <li>Somebody who has just had a birthday had it on the 20th of last month: nine days to six weeks ago. The part
 *       changes hands on the first of every month.
 *   <li>Somebody who soon has one has it on the 15th of the month after next: six to eleven weeks ahead. This part too
 *       changes hands on the first of every month.
 * </ul>
 *
 * Either way nothing changes within a calendar month.
 */
sealed interface Birthday {

    LocalDate seenFrom(LocalDate today);

    /** @param month 1 to 12 */
    record FirstOf(int month, int age) implements Birthday {
        @Override
        public LocalDate seenFrom(LocalDate today) {
            LocalDate thisYear = LocalDate.of(today.getYear(), month, 1);
            LocalDate latest = thisYear.isAfter(today) ? thisYear.minusYears(1) : thisYear;
            return latest.minusYears(age);
        }
    }

    record LastMonth(int age) implements Birthday {
        @Override
        public LocalDate seenFrom(LocalDate today) {
            return today.withDayOfMonth(1).minusMonths(1).withDayOfMonth(20).minusYears(age);
        }
    }

    /** @param age that she soon is */
    record MonthAfterNext(int age) implements Birthday {
        @Override
        public LocalDate seenFrom(LocalDate today) {
            return today.withDayOfMonth(1).plusMonths(2).withDayOfMonth(15).minusYears(age);
        }
    }
}
