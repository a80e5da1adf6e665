package no.helseporten.person.fhir;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.helseporten.person.PersonId;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * What a module offers the source systems to follow of one kind of FHIR resource: what the citizen did here. The sector's
 * door finds every bean of this type and answers searches by {@code _lastUpdated} and reads by id with it. It gives out
 * only what is about persons that the source has sent something of.
 */
public interface ResourceOffer<R extends Resource> {

    /**
     * One resource as it stands.
     *
     * @param id our lasting id of it, which the resource carries too
     * @param changedAt when it became so; with the id what it is ordered by
     */
    record Offer<R extends Resource>(UUID id, PersonId person, Instant changedAt, R resource) {}

    /** Where a page ended. */
    record Key(Instant changedAt, UUID id) {}

    Class<R> type();

    /**
     * Whether what is offered is addressed to the source that asks. It is then given also about persons that the source has
     * sent nothing of.
     */
    default boolean isAddressed() {
        return false;
    }

    /**
     * Those that this source may follow and that changed at {@code from} or later, in order of change and id, each once as
     * it stands now.
     *
     * @param source an organisation number
     * @param after where the page before ended; absent for the first one
     */
    List<Offer<R>> changed(String source, Instant from, @Nullable Key after, int limit);

    /** Whether it can also be asked for {@linkplain #about about one person}, and not followed alone. */
    default boolean isAskedAbout() {
        return false;
    }

    /** All that holds now about one person, for a source that has begun to send of her. */
    default List<Offer<R>> about(String source, PersonId person) {
        return List.of();
    }

    /** One of them; empty when there is none, or none that this source may follow. */
    Optional<Offer<R>> read(String source, UUID id);
}
