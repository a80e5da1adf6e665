package no.helseporten.access.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done in a record on one day, as {@code access/activity-rows} shows it.
 *
 * @param rows the newest first
 */
record ActivityDay(LocalDate day, List<Row> rows) {

    /**
     * What somebody did, once or many times that day.
     *
     * @param what who did what, as a sentence
     * @param about the title of the item, or what a refusal was about; absent when there is nothing to say
     * @param ground on which ground, in words; absent for a refusal
     * @param own whether it was the person whose record it is
     * @param times when, the last time first; at least one
     */
    record Row(
            String what, @Nullable String about, @Nullable String ground, boolean own, List<Instant> times) {

        public boolean refused() {
            return ground == null;
        }
    }
}
