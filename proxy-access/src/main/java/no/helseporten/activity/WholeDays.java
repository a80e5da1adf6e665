package no.helseporten.activity;

import java.time.LocalDate;
import java.util.List;
import no.helseporten.ui.Formats;
import no.helseporten.ui.KeyedPage;

/** Cuts what was read into a page, between two days where that is possible. */
final class WholeDays {

    private WholeDays() {}

    /**
     * @param found the newest first: one more than the page may hold when there is more
     * @param size how many it may hold
     */
    static KeyedPage<Entry> page(List<Entry> found, int size) {
        if (found.size() <= size) {
            return new KeyedPage<>(found, null);
        }
        LocalDate next = day(found.get(size));
        int end = size;
        while (end > 0 && day(found.get(end - 1)).equals(next)) {
            end--;
        }
        List<Entry> page = List.copyOf(found.subList(0, end == 0 ? size : end));
        return new KeyedPage<>(page, page.getLast().id().toString());
    }

    private static LocalDate day(Entry entry) {
        return LocalDate.ofInstant(entry.activity().at(), Formats.ZONE);
    }
}
