package no.helseporten.portal.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.helseporten.ui.Frame;
import no.helseporten.ui.NavigationEntry;

/**
 * The navigation of one reader.
 *
 * @param entries those that lead her somewhere, in order
 */
record Navigation(List<NavigationEntry> entries) {

    /** Entries of one group are one entry here, which leads to the first of them. */
    List<Frame.Entry> main(String path) {
        Map<String, Frame.Entry> main = new LinkedHashMap<>();
        for (NavigationEntry entry : entries) {
            boolean current = entry.isAround(path);
            main.merge(
                    entry.mainKey(),
                    new Frame.Entry(entry.href(), entry.mainKey(), current),
                    (first, other) -> new Frame.Entry(first.href(), first.messageKey(), first.current() || current));
        }
        return new ArrayList<>(main.values());
    }

    /** The group of the page that is the beginning of an entry, when there is more than one in it. */
    List<Frame.Entry> beside(String path) {
        return entries.stream()
                .filter(entry -> entry.href().equals(path) && entry.group() != null)
                .findFirst()
                .map(here -> entries.stream()
                        .filter(entry -> entry.mainKey().equals(here.mainKey()))
                        .map(entry -> new Frame.Entry(entry.href(), entry.messageKey(), entry.equals(here)))
                        .toList())
                .filter(group -> group.size() > 1)
                .orElse(List.of());
    }
}
