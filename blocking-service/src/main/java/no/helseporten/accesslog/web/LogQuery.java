package no.helseporten.accesslog.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import no.helseporten.accesslog.LookUpFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody has narrowed the log to, as it stands in the address. What makes no sense narrows nothing.
 *
 * @param who a row by whoever is asked for: people are never named in an address
 * @param where a row of the place asked for
 * @param period of {@link LogPeriod}
 */
record LogQuery(String who, String where, String kind, String period) {

    /** What was not sent is empty: the binder gives null for it. */
    LogQuery {
        who = Objects.requireNonNullElse(who, "");
        where = Objects.requireNonNullElse(where, "");
        kind = Objects.requireNonNullElse(kind, "");
        period = Objects.requireNonNullElse(period, "");
    }

    @Nullable UUID whoId() {
        return id(who);
    }

    @Nullable UUID whereId() {
        return id(where);
    }

    LookUpFilter.Kind kindOfRow() {
        return Stream.of(LookUpFilter.Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(LookUpFilter.Kind.ALL);
    }

    /** The address of the log, or of another page of it, with the same choices. */
    String address(String path, @Nullable UUID older) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("who", who);
        values.put("where", where);
        values.put("kind", kind);
        values.put("period", period);
        values.put("older", older == null ? "" : older.toString());
        values.values().removeIf(String::isEmpty);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }

    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
