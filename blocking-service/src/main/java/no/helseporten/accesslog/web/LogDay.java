package no.helseporten.accesslog.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who looked on one day, as the page shows it.
 *
 * @param places the one with the newest row first
 */
record LogDay(LocalDate day, List<Place> places) {

    /**
     * @param name of the organisation and the unit, or that nobody has told
     * @param rows the newest first
     */
    record Place(String name, List<Row> rows) {}

    /**
     * What somebody did in the same way that day, once or many times.
     *
     * @param who name and role
     * @param mark what sets it apart, in words: refused, the glass broken, something written; absent for most
     * @param warning whether that is something to look twice at
     * @param why purpose and basis, in words
     * @param what all that was opened, why in the reader's own words, and which source told, a sentence each
     * @param all each look-up, the newest first; at least one
     */
    record Row(String who, @Nullable String mark, boolean warning, String why, String what, List<One> all) {

        One last() {
            return all.getFirst();
        }

        public UUID id() {
            return last().id();
        }

        public Instant at() {
            return last().at();
        }
    }

    record One(UUID id, Instant at, String what) {}
}
