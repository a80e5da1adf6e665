package no.helseporten.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import no.helseporten.ui.Formats;
import no.helseporten.ui.KeyedPage;

/** Cuts what was read of a log into a page, between two days where that is possible. */
public final class WholeDays {

    private WholeDays() {}

    /**
     * @param found the newest first: one more than the page may hold when there is more
     * @param size how many it may hold
     * @param at when a row happened
     * @param key what the page after a row begins from
     */
    public static <T> KeyedPage<T> page(List<T> found, int size, Function<T, Instant> at, Function<T, UUID> key) {
        if (found.size() <= size) {
            return new KeyedPage<>(found, null);
        }
        LocalDate next = day(at.apply(found.get(size)));
        int end = size;
        while (end > 0 && day(at.apply(found.get(end - 1))).equals(next)) {
            end--;
        }
        List<T> page = List.copyOf(found.subList(0, end == 0 ? size : end));
        return new KeyedPage<>(page, key.apply(page.getLast()).toString());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Formats.ZONE);
    }
}
