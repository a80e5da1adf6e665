package no.helseporten.sector.fhir.read;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import no.helseporten.blocking.RecordItem;
import org.jspecify.annotations.Nullable;

/**
 * Where in a record a page ended. By what is there, and not by how many: a block that is set between two pages makes
 * nothing come twice or be passed over.
 */
record Place(@Nullable Instant at, UUID id) {

    /** That of {@link no.helseporten.blocking.RecordInventory#all}: the newest first, what has no time last. */
    private static final Comparator<Place> IN_ORDER = Comparator.comparing(Place::time)
            .thenComparing(place -> place.id().toString())
            .reversed();

    private static final String BETWEEN = "~";

    static Place of(RecordItem item) {
        return new Place(item.at(), item.item().id());
    }

    boolean isBefore(RecordItem item) {
        return IN_ORDER.compare(this, of(item)) < 0;
    }

    /** @throws no.helseporten.sector.fhir.Refusal when it is not one that an answer gave */
    static @Nullable Place parse(@Nullable List<String> values) {
        if (values == null) {
            return null;
        }
        String[] parts = values.getFirst().split(BETWEEN);
        UUID id = values.size() == 1 && parts.length == 2 ? Parameters.uuid(parts[1]) : null;
        if (id == null) {
            throw unreadable();
        }
        try {
            return new Place(parts[0].isEmpty() ? null : Instant.parse(parts[0]), id);
        } catch (DateTimeParseException e) {
            throw unreadable();
        }
    }

    private static RuntimeException unreadable() {
        return Unreadable.parameter(
                "The next page is at the address that the answer gave; " + Query.AFTER + " is not for making up.");
    }

    private Instant time() {
        return at == null ? Instant.MIN : at;
    }

    @Override
    public String toString() {
        return (at == null ? "" : at) + BETWEEN + id;
    }
}
