package no.helseporten.record.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code record.document}. */
public record StoredDocument(
        StoredReceipt receipt,
        UUID documentId,
        Status status,
        Kind kind,
        String title,
        StoredTime written,
        StoredName author,
        StoredName place,
        @Nullable UUID encounterId,
        @Nullable UUID replaces,
        StoredRestriction restriction) {

    public enum Status {
        CURRENT,
        SUPERSEDED
    }

    /** What kind of document, by code and in words; the group is the letter of Volven 9602. */
    public record Kind(
            @Nullable String group,
            @Nullable String system,
            @Nullable String code,
            String text) implements TableRows.Prefixed {}
}
