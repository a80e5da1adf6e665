package no.helseporten.sector.fhir.read;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.helseporten.blocking.decision.Service;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;

/** The kinds of items that personnel can read and search. */
enum Readable {
    DOCUMENT_REFERENCE(
            DocumentReference.class,
            Service.DOCUMENTS,
            List.of("category", "type"),
            Map.of("relatesto", "relatesTo.target", "encounter", "context.encounter")),
    DIAGNOSTIC_REPORT(
            DiagnosticReport.class,
            Service.RESULTS,
            List.of("category", "code"),
            Map.of("result", "result", "encounter", "encounter")),
    OBSERVATION(
            Observation.class,
            Service.RESULTS,
            List.of("category", "code"),
            Map.of("has-member", "hasMember", "derived-from", "derivedFrom", "encounter", "encounter")),
    MEDICATION_STATEMENT(
            MedicationStatement.class, Service.MEDICINES, List.of("category", "code"), Map.of("context", "context")),
    MEDICATION_REQUEST(
            MedicationRequest.class, Service.MEDICINES, List.of("category", "code"), Map.of("encounter", "encounter")),
    ALLERGY_INTOLERANCE(AllergyIntolerance.class, Service.CRITICAL, List.of("category", "code"), Map.of()),
    FLAG(Flag.class, Service.CRITICAL, List.of("category", "code"), Map.of("encounter", "encounter")),
    ENCOUNTER(Encounter.class, Service.VISITS, List.of("type"), Map.of());

    private final Class<? extends Resource> resource;
    private final Service service;
    private final List<String> tokens;
    private final Map<String, String> includes;

    Readable(Class<? extends Resource> resource, Service service, List<String> tokens, Map<String, String> includes) {
        this.resource = resource;
        this.service = service;
        this.tokens = tokens;
        this.includes = includes;
    }

    static Optional<Readable> of(String type) {
        return Arrays.stream(values()).filter(kind -> kind.type().equals(type)).findFirst();
    }

    String type() {
        return resource.getSimpleName();
    }

    Class<? extends Resource> resource() {
        return resource;
    }

    /** The channel that its items are in. */
    Service service() {
        return service;
    }

    /** The search parameters that an item's codes answer. */
    List<String> tokens() {
        return tokens;
    }

    /** The element that each name of an {@code _include} follows. */
    Map<String, String> includes() {
        return includes;
    }
}
