package no.helseporten.sector.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Which elements of a kind tell whose it is: FHIR's compartment definition of Patient, and what it forgot. */
final class PatientCompartment {

    private static final List<String> FIRST = List.of("subject", "patient");
    /** About a patient though neither element says so. */
    private static final List<String> ALWAYS_ABOUT_SOMEBODY = List.of("Appointment", "AppointmentResponse");

    /** An AuditEvent has its patient in R5; in R4 HL7 Norway's profile tells it by an extension. */
    private static final Map<String, List<String>> FORGOTTEN =
            Map.of("Task", List.of("for"), "AuditEvent", List.of("extension.value"));

    private final FhirContext context;
    private final Map<String, List<String>> elements = new ConcurrentHashMap<>();

    PatientCompartment(FhirContext context) {
        this.context = context;
    }

    /** The subject first; empty for a kind that is about nobody. */
    List<String> elementsOf(String type) {
        return elements.computeIfAbsent(type, this::read);
    }

    /** Whether it cannot be understood without knowing whose it is. */
    boolean requiresPatient(String type) {
        return ALWAYS_ABOUT_SOMEBODY.contains(type) || elementsOf(type).stream().anyMatch(FIRST::contains);
    }

    /** Whichever of its repetitions it is. */
    static boolean isSubject(String element) {
        return FIRST.contains(element.replaceAll("\\[\\d+]", ""));
    }

    private List<String> read(String type) {
        Stream<String> defined =
                context.getResourceDefinition(type).getSearchParamsForCompartmentName("Patient").stream()
                        .flatMap(parameter -> paths(parameter, type));
        return Stream.concat(defined, FORGOTTEN.getOrDefault(type, List.of()).stream())
                .distinct()
                .sorted(Comparator.comparingInt(PatientCompartment::rank))
                .toList();
    }

    /** {@code Appointment.participant.actor.where(resolve() is Patient)} names {@code participant.actor}. */
    private static Stream<String> paths(RuntimeSearchParam parameter, String type) {
        return parameter.getPathsSplitForResourceType(type).stream()
                .map(path -> path.replaceAll("\\.where\\(.*", "").replaceAll("[()]", ""))
                .map(path -> path.replaceAll(" as .*", "").substring(type.length() + 1));
    }

    private static int rank(String element) {
        int first = FIRST.indexOf(element);
        return first < 0 ? FIRST.size() : first;
    }
}
