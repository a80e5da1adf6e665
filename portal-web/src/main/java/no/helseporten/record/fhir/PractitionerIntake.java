package no.helseporten.record.fhir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import no.helseporten.person.FindPatients;
import no.helseporten.person.NationalId;
import no.helseporten.person.PersonId;
import no.helseporten.person.fhir.Arrival;
import no.helseporten.person.fhir.NationalNumberReader;
import no.helseporten.person.fhir.ResourceIntake;
import no.helseporten.record.store.StoreParties;
import no.helseporten.record.store.StoredParty;
import org.hl7.fhir.r4.model.Practitioner;
import org.jspecify.annotations.Nullable;

/**
 * Takes in Practitioner. One who also tells her national number is known again as the citizen she is, so that she does not
 * shut herself out; the number is looked up and forgotten.
 */
record PractitionerIntake(StoreParties store, NationalNumberReader numbers, FindPatients patients)
        implements ResourceIntake<Practitioner> {

    @Override
    public Class<Practitioner> type() {
        return Practitioner.class;
    }

    @Override
    public void store(List<Arrival<Practitioner>> arrivals) {
        Map<UUID, Arrival<Practitioner>> latest = new LinkedHashMap<>();
        Map<UUID, Set<NationalId>> told = new LinkedHashMap<>();
        for (Arrival<Practitioner> arrival : arrivals) {
            latest.put(arrival.id(), arrival);
            told.put(
                    arrival.id(),
                    numbers.read(arrival.resource().getIdentifier(), "Practitioner.identifier", arrival.findings()));
        }
        Map<NationalId, PersonId> known =
                patients.byNumbers(told.values().stream().flatMap(Set::stream).toList());
        List<StoredParty> rows = new ArrayList<>();
        latest.forEach((id, arrival) ->
                rows.add(FromParties.practitioner(arrival, person(known, Objects.requireNonNull(told.get(id))))));
        store.replace(latest.keySet(), rows);
    }

    private static @Nullable PersonId person(Map<NationalId, PersonId> known, Set<NationalId> numbers) {
        return numbers.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
