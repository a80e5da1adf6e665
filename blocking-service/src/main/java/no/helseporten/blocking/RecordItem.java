package no.helseporten.blocking;

import java.time.Instant;
import java.util.List;
import no.helseporten.blocking.decision.Item;
import org.jspecify.annotations.Nullable;

/**
 * An item of a record: what is given out or withheld as one. What came inside another (a result inside its report, the
 * parts of a blood pressure) is part of that one, and no item of its own.
 *
 * @param type the FHIR R4 kind of resource: {@code DocumentReference}
 * @param title as the citizen reads it
 * @param kind what kind it is in a few words, as the citizen reads it: «Epikrise»; absent when nobody has told
 * @param at when it was written, taken, prescribed or noted; absent when nobody has told
 * @param codes what a search by {@code code}, {@code type} or {@code category} finds it by
 */
public record RecordItem(
        Item item,
        String type,
        String title,
        @Nullable String kind,
        @Nullable Instant at,
        List<Code> codes) {

    /** @param system absent when the source tells none */
    public record Code(@Nullable String system, String code) {}
}
