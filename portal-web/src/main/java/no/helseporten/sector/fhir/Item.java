package no.helseporten.sector.fhir;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.helseporten.sector.store.Name;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * An entry with everything that can be known of it without asking the database.
 *
 * @param identifiers the names by its business identifiers
 * @param links where its references lead, by the reference itself
 * @param owners the links that may tell whose it is, the subject first
 * @param json as it came
 */
record Item(
        Entry entry,
        @Nullable Name idName,
        @Nullable Name urlName,
        List<Name> identifiers,
        Map<Reference, At> links,
        List<At> owners,
        String json,
        byte[] digest,
        @Nullable String sourceVersion,
        @Nullable Instant sourceUpdated) {

    /** @param element where in the resource the reference stands, without the resource's type */
    record At(String element, Link link) {}

    String type() {
        return entry.type();
    }

    String path(String element) {
        return entry.path() + "." + element;
    }

    Optional<Condition> createIfNone() {
        return entry.act() == Entry.Act.CREATE_IF_NONE ? Optional.ofNullable(entry.condition()) : Optional.empty();
    }

    boolean isPatient() {
        return type().equals("Patient");
    }
}
