package no.helseporten.sector.fhir.read;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.helseporten.blocking.RecordItem;
import org.jspecify.annotations.Nullable;

/**
 * What personnel search for.
 *
 * @param ids absent when any id will do
 * @param tokens each of them must match by one of its alternatives
 * @param dates when it was written, taken, prescribed or noted
 * @param updated when we got it as it is now
 * @param includes elements whose targets are to come with what is found
 * @param after where the page before ended; absent for the first one
 */
record Query(
        UUID patient,
        @Nullable Set<UUID> ids,
        List<List<Token>> tokens,
        List<Period> dates,
        List<Period> updated,
        Set<String> includes,
        int count,
        @Nullable Place after,
        Map<String, List<String>> asked) {

    static final int COUNT = 50;
    static final int MOST = 200;

    static final String AFTER = "_after";

    static final Set<String> ANYWHERE = Set.of("_format", "_pretty");

    /** @throws no.helseporten.sector.fhir.Refusal naming what cannot be understood */
    static Query parse(Readable kind, Map<String, String[]> parameters) {
        Map<String, List<String>> asked = Parameters.nonEmpty(parameters);
        List<String> unknown = new ArrayList<>();
        List<List<Token>> tokens = new ArrayList<>();
        List<Period> dates = new ArrayList<>();
        List<Period> updated = new ArrayList<>();
        Set<String> includes = new HashSet<>();
        for (Map.Entry<String, List<String>> parameter : asked.entrySet()) {
            String name = parameter.getKey();
            List<String> values = parameter.getValue();
            if (kind.tokens().contains(name)) {
                values.forEach(value -> tokens.add(Token.parse(value)));
            } else {
                switch (name) {
                    case "date" -> values.forEach(value -> dates.add(Period.parse(name, value)));
                    case "_lastUpdated" -> values.forEach(value -> updated.add(Period.parse(name, value)));
                    case "_include" -> values.forEach(value -> includes.add(include(kind, value)));
                    case "patient", "_id", "_count", AFTER -> {}
                    default -> {
                        if (!ANYWHERE.contains(name)) {
                            unknown.add(Parameters.named(name));
                        }
                    }
                }
            }
        }
        if (!unknown.isEmpty()) {
            throw Unreadable.unknown("Not offered in a search of " + kind.type() + ": "
                    + unknown.stream().sorted().collect(Collectors.joining(", ")) + ". See GET /fhir/metadata.");
        }
        return new Query(
                patient(asked.get("patient")),
                ids(asked.get("_id")),
                tokens,
                dates,
                updated,
                includes,
                Parameters.number(asked, "_count", COUNT, 1, MOST),
                Place.parse(asked.get(AFTER)),
                asked);
    }

    /** @param lastUpdated when we got it as it is now; only asked for when the search asks for it */
    boolean matches(RecordItem item, @Nullable Instant lastUpdated) {
        return (ids == null || ids.contains(item.item().id()))
                && tokens.stream().allMatch(any -> any.stream().anyMatch(token -> token.matches(item)))
                && dates.stream().allMatch(date -> date.matches(item.at()))
                && updated.stream().allMatch(date -> date.matches(lastUpdated));
    }

    /** Whether it is on this page or a later one. */
    boolean isAhead(RecordItem item) {
        return after == null || after.isBefore(item);
    }

    private static UUID patient(@Nullable List<String> values) {
        if (values == null || values.size() != 1) {
            throw Unreadable.parameter("Say whose record, once: patient=[id], as POST /fhir/Patient/_search tells it.");
        }
        UUID id = Parameters.uuid(values.getFirst().replaceFirst("^Patient/", ""));
        if (id == null) {
            throw Unreadable.parameter("The parameter patient takes our id of the patient and nothing else, as POST"
                    + " /fhir/Patient/_search tells it.");
        }
        return id;
    }

    private static @Nullable Set<UUID> ids(@Nullable List<String> values) {
        if (values == null) {
            return null;
        }
        Set<UUID> all = null;
        for (String value : values) {
            Set<UUID> one = new HashSet<>();
            for (String id : value.split(",")) {
                UUID uuid = Parameters.uuid(id.strip());
                if (uuid != null) {
                    one.add(uuid);
                }
            }
            if (all == null) {
                all = one;
            } else {
                all.retainAll(one);
            }
        }
        return all;
    }

    private static String include(Readable kind, String value) {
        String element = kind.includes().entrySet().stream()
                .filter(include -> value.equals(kind.type() + ":" + include.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        if (element == null) {
            throw Unreadable.unknown("This _include is not offered; of " + kind.type() + " these are: "
                    + kind.includes().keySet().stream()
                            .map(name -> kind.type() + ":" + name)
                            .sorted()
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        return element;
    }
}
