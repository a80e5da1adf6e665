package no.helseporten.record;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document of the record, as it stands in a list.
 *
 * @param group letter of the main group in Volven 9602; absent when the source codes kinds otherwise
 * @param kind the kind in the source's own words
 * @param visit the visit it belongs to, in words
 * @param superseded whether a newer document replaces it
 * @param exempted whether personnel have exempted it from parents' access
 * @param hidden whether the citizen hides it from those she has given power of attorney
 */
public record Document(
        UUID id,
        String title,
        @Nullable String group,
        String kind,
        When written,
        @Nullable String author,
        @Nullable String authorRole,
        @Nullable String place,
        @Nullable String placePhone,
        @Nullable String visit,
        boolean superseded,
        boolean exempted,
        boolean hidden,
        Instant receivedAt) {}
