package no.helseporten.record.store;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import no.helseporten.ui.KeyedPage;

/** Cuts what was read into a page: one more than the page's size was asked for, to see whether there is more. */
final class Pages {

    private Pages() {}

    static <T> KeyedPage<T> cut(List<T> found, int size, Function<T, UUID> key) {
        if (found.size() <= size) {
            return new KeyedPage<>(found, null);
        }
        List<T> page = List.copyOf(found.subList(0, size));
        return new KeyedPage<>(page, key.apply(page.getLast()).toString());
    }
}
