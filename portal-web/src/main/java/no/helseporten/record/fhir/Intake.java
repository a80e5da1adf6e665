package no.helseporten.record.fhir;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import no.helseporten.person.fhir.Arrival;
import no.helseporten.person.fhir.ResourceIntake;
import no.helseporten.record.store.StoreRows;
import org.hl7.fhir.r4.model.Resource;

/**
 * Takes in one kind: converts what has come and stores it in one go.
 *
 * @param convert empty when the resource leaves nothing to show, so that what it was before goes
 */
record Intake<R extends Resource, T>(Class<R> type, Function<Arrival<R>, Optional<T>> convert, StoreRows<T> store)
        implements ResourceIntake<R> {

    @Override
    public void store(List<Arrival<R>> arrivals) {
        Map<UUID, Arrival<R>> latest = new LinkedHashMap<>();
        arrivals.forEach(arrival -> latest.put(arrival.id(), arrival));
        store.replace(
                latest.keySet(),
                latest.values().stream().map(convert).flatMap(Optional::stream).toList());
    }
}
