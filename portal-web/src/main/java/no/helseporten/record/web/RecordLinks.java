package no.helseporten.record.web;

import no.helseporten.record.DocumentFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of the pages of a list that has been narrowed. In pages as {@code ${@recordLinks.documents(…)}}. */
@Component("recordLinks")
public class RecordLinks {

    RecordLinks() {}

    /** @param older where the page starts; absent for the first */
    public String documents(DocumentFilter filter, @Nullable String older) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath("/record/documents");
        add(link, "q", filter.text());
        add(link, "kind", filter.group());
        add(link, "place", filter.place());
        add(link, "year", filter.year());
        add(link, "older", older);
        return link.encode().build().toUriString();
    }

    public String analyses(@Nullable String text, @Nullable String after) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath("/record/results/analyses");
        add(link, "q", text);
        add(link, "after", after);
        return link.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder link, String name, @Nullable Object value) {
        if (value != null) {
            link.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, value));
        }
    }
}
