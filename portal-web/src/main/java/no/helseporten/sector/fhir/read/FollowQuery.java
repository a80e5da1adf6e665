package no.helseporten.sector.fhir.read;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import no.helseporten.person.fhir.ResourceOffer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * What a source follows.
 *
 * @param since as it was written, for the address of the next page
 * @param after where the page before ended
 */
record FollowQuery(String since, Instant from, int count, ResourceOffer.@Nullable Key after) {

    private static final String AFTER = "_after";
    private static final Set<String> OFFERED = Set.of("_lastUpdated", "_count", AFTER, "_format", "_pretty");

    static FollowQuery parse(Map<String, List<String>> asked) {
        Set<String> unknown = new TreeSet<>(asked.keySet());
        unknown.removeAll(OFFERED);
        if (!unknown.isEmpty()) {
            throw Unreadable.unknown("Follow by _lastUpdated=ge[time] and _count; other parameters are not offered.");
        }
        List<String> updated = asked.getOrDefault("_lastUpdated", List.of());
        if (updated.size() != 1) {
            throw Unreadable.parameter("Say from when on, once: _lastUpdated=ge2026-01-31T12:00:00Z.");
        }
        Period since = Period.parse("_lastUpdated", updated.getFirst());
        if (!since.prefix().equals("ge")) {
            throw Unreadable.parameter("The parameter _lastUpdated is offered with the prefix ge alone.");
        }
        return new FollowQuery(
                updated.getFirst(),
                since.from(),
                Parameters.number(asked, "_count", Query.COUNT, 1, Query.MOST),
                key(asked.get(AFTER)));
    }

    Bundle bundle(String base, String type, List<Resource> page, ResourceOffer.@Nullable Key next) {
        Bundle bundle = new Bundle().setType(BundleType.SEARCHSET);
        bundle.addLink().setRelation("self").setUrl(address(base, type, after));
        if (next != null) {
            bundle.addLink().setRelation("next").setUrl(address(base, type, next));
        }
        page.forEach(resource -> SearchSet.add(bundle, base, resource, SearchEntryMode.MATCH));
        return bundle;
    }

    private String address(String base, String type, ResourceOffer.@Nullable Key key) {
        String address = base + "/" + type + "?_lastUpdated=" + UriUtils.encode(since, StandardCharsets.UTF_8)
                + "&_count=" + count;
        return key == null
                ? address
                : address + "&" + AFTER + "="
                        + UriUtils.encode(key.changedAt() + "~" + key.id(), StandardCharsets.UTF_8);
    }

    private static ResourceOffer.@Nullable Key key(@Nullable List<String> values) {
        if (values == null) {
            return null;
        }
        String[] parts = values.getFirst().split("~");
        UUID id = parts.length == 2 ? Parameters.uuid(parts[1]) : null;
        if (id == null) {
            throw unreadableKey();
        }
        try {
            return new ResourceOffer.Key(Instant.parse(parts[0]), id);
        } catch (DateTimeParseException e) {
            throw unreadableKey();
        }
    }

    private static RuntimeException unreadableKey() {
        return Unreadable.parameter(
                "The next page is at the address that the answer gave; _after is not for making up.");
    }
}
