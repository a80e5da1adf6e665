package no.helseporten.record.fhir;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.helseporten.person.fhir.Arrival;
import no.helseporten.record.store.ObservationRows;
import no.helseporten.record.store.StoredObservation;
import no.helseporten.record.store.StoredRestriction;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** What one resource brings of observations: itself, components, and what it contains and refers to, in any depth. */
final class ObservationGathering {

    private final Arrival<? extends DomainResource> arrival;
    private final StoredRestriction restriction;
    private final List<StoredObservation> observations = new ArrayList<>();
    private final List<ObservationRows.Member> members = new ArrayList<>();
    private final Set<UUID> seen = new LinkedHashSet<>();

    /** @param restriction of the resource; what it contains has no labels of its own and shares them */
    ObservationGathering(Arrival<? extends DomainResource> arrival, StoredRestriction restriction) {
        this.arrival = arrival;
        this.restriction = restriction;
    }

    ObservationRows rows() {
        return new ObservationRows(List.copyOf(observations), List.copyOf(members));
    }

    /** Our ids of the observations these refer to, in order; the contained ones are gathered on the way. */
    List<UUID> idsOf(List<Reference> references) {
        Set<UUID> ids = new LinkedHashSet<>();
        for (Reference reference : references) {
            String type = Parties.type(arrival.resource(), reference);
            if (type.isEmpty() || type.equals("Observation")) {
                idOf(reference).ifPresent(ids::add);
            }
        }
        return List.copyOf(ids);
    }

    void add(Observation observation, UUID id, @Nullable UUID containedIn, String path) {
        seen.add(id);
        if (isWithdrawn(observation)) {
            return;
        }
        StoredObservation row = FromObservation.row(arrival, observation, id, containedIn, path, restriction);
        observations.add(row);
        List<ObservationComponentComponent> components = observation.getComponent();
        for (int position = 0; position < components.size(); position++) {
            observations.add(FromObservation.component(arrival, components.get(position), row, position));
        }
        List<UUID> memberIds = idsOf(observation.getHasMember());
        for (int position = 0; position < memberIds.size(); position++) {
            members.add(new ObservationRows.Member(arrival.person().value(), id, position, memberIds.get(position)));
        }
    }

    private Optional<UUID> idOf(Reference reference) {
        Optional<Observation> contained = ContainedResources.find(arrival.resource(), reference, Observation.class);
        if (contained.isEmpty()) {
            return arrival.references().idOf(reference);
        }
        Observation observation = contained.get();
        UUID id = ContainedResources.idOf(arrival.id(), reference.getReference());
        if (!seen.contains(id)) {
            DomainResource container = arrival.resource();
            String path = "%s.contained[%d]"
                    .formatted(container.fhirType(), container.getContained().indexOf(observation));
            add(observation, id, arrival.id(), path);
        }
        return isWithdrawn(observation) ? Optional.empty() : Optional.of(id);
    }

    private static boolean isWithdrawn(Observation observation) {
        return observation.getStatus() == ObservationStatus.ENTEREDINERROR;
    }
}
