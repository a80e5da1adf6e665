package no.helseporten.record.store;

import java.util.List;
import java.util.UUID;

/**
 * An observation as it came.
 *
 * @param observations itself first, then its components, then what it contains
 * @param members groups of results, in order
 */
public record ObservationRows(List<StoredObservation> observations, List<Member> members) {

    /** A row of {@code record.observation_member}. */
    public record Member(UUID personId, UUID groupId, int position, UUID observationId) {}
}
