package no.helseporten.blocking;

import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import no.helseporten.blocking.decision.Service;

/** By which channel personnel get at a FHIR R4 kind of resource. A kind that has none is given to nobody. */
public final class Channels {

    private static final Map<String, Service> BY_TYPE = new TreeMap<>(Map.of(
            "DocumentReference", Service.DOCUMENTS,
            "DiagnosticReport", Service.RESULTS,
            "Observation", Service.RESULTS,
            "MedicationRequest", Service.MEDICINES,
            "MedicationStatement", Service.MEDICINES,
            "AllergyIntolerance", Service.CRITICAL,
            "Flag", Service.CRITICAL,
            "Encounter", Service.VISITS));

    private Channels() {}

    public static Optional<Service> of(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    public static SequencedSet<String> types() {
        return new TreeSet<>(BY_TYPE.keySet());
    }
}
