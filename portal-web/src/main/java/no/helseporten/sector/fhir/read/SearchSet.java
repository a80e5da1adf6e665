package no.helseporten.sector.fhir.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Writes what a search found. */
final class SearchSet {

    private SearchSet() {}

    /** A whole answer without pages. */
    static Bundle of(String base, String self, List<? extends Resource> found) {
        Bundle bundle = new Bundle().setType(BundleType.SEARCHSET).setTotal(found.size());
        bundle.addLink().setRelation("self").setUrl(base + "/" + self);
        found.forEach(resource -> add(bundle, base, resource, SearchEntryMode.MATCH));
        return bundle;
    }

    /**
     * One page of what was found, with its own address and the next one's.
     *
     * @param next where this page ended; absent when there is no more
     */
    static Bundle page(
            String base, Readable kind, Query query, int total, List<? extends Resource> found, @Nullable Place next) {
        Bundle bundle = new Bundle().setType(BundleType.SEARCHSET).setTotal(total);
        link(bundle, "self", base, kind, query, query.after());
        if (next != null) {
            link(bundle, "next", base, kind, query, next);
        }
        found.forEach(resource -> add(bundle, base, resource, SearchEntryMode.MATCH));
        return bundle;
    }

    static void add(Bundle bundle, String base, Resource resource, SearchEntryMode mode) {
        bundle.addEntry()
                .setFullUrl(base + "/" + resource.fhirType() + "/"
                        + resource.getIdElement().getIdPart())
                .setResource(resource)
                .getSearch()
                .setMode(mode);
    }

    private static void link(
            Bundle bundle, String relation, String base, Readable kind, Query query, @Nullable Place after) {
        Map<String, List<String>> parameters = new TreeMap<>(query.asked());
        if (after != null) {
            parameters.put(Query.AFTER, List.of(after.toString()));
        }
        parameters.put("_count", List.of(Integer.toString(query.count())));
        List<String> pairs = new ArrayList<>();
        parameters.forEach((name, values) ->
                values.forEach(value -> pairs.add(name + "=" + UriUtils.encode(value, StandardCharsets.UTF_8))));
        bundle.addLink()
                .setRelation(relation)
                .setUrl(base + "/" + kind.type() + "?" + pairs.stream().collect(Collectors.joining("&")));
    }
}
