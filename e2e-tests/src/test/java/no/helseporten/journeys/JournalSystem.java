package no.helseporten.journeys;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import no.helseporten.world.World;
import no.helseporten.world.people.Clinician;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What somebody among health personnel finds of a patient, as her own system asks the portal's door for it. */
final class JournalSystem {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NATIONAL_NUMBER = "urn:oid:2.16.578.1.12.4.1.4.1";

    /** Everything that the portal lists as an item of a record. */
    private static final List<String> ITEMS = List.of(
            "DocumentReference",
            "DiagnosticReport",
            "Observation",
            "MedicationStatement",
            "MedicationRequest",
            "AllergyIntolerance",
            "Flag",
            "Encounter");

    private final World world;
    private final String token;
    private final String patient;

    private JournalSystem(World world, String token, String patient) {
        this.world = world;
        this.token = token;
        this.patient = patient;
    }

    /** @param reason for breaking the glass; empty otherwise */
    static JournalSystem of(World world, Clinician reader, String purpose, String reason, String nationalNumber) {
        String token = world.machineIssuer().tokenFor(reader, purpose, reason);
        String form = "identifier=" + URLEncoder.encode(NATIONAL_NUMBER + "|" + nationalNumber, StandardCharsets.UTF_8);
        JsonNode found = read(world.door().search("Patient", form, token));
        return new JournalSystem(
                world,
                token,
                found.path("entry").path(0).path("resource").path("id").asString());
    }

    /** Every item that is given, each as kind, id and what a document is called. */
    List<String> items() {
        return ITEMS.stream().flatMap(type -> of(type).stream()).toList();
    }

    /** What the documents that are given are called. */
    List<String> documents() {
        return resources("DocumentReference").stream()
                .map(document -> document.path("description").asString(""))
                .sorted()
                .toList();
    }

    /** What is told of something that is withheld; empty when nothing is. */
    String padlock(String type) {
        return read(world.door().get(type + "?patient=" + patient, token))
                .path("entry")
                .valueStream()
                .map(entry -> entry.path("resource"))
                .filter(resource -> resource.path("resourceType").asString("").equals("OperationOutcome"))
                .map(outcome ->
                        outcome.path("issue").path(0).path("diagnostics").asString(""))
                .findFirst()
                .orElse("");
    }

    private List<String> of(String type) {
        return resources(type).stream()
                .map(resource -> type + "/" + resource.path("id").asString())
                .toList();
    }

    private List<JsonNode> resources(String type) {
        List<JsonNode> resources = new ArrayList<>();
        String next = type + "?patient=" + patient;
        while (!next.isEmpty()) {
            JsonNode page = read(world.door().get(next, token));
            page.path("entry")
                    .valueStream()
                    .map(entry -> entry.path("resource"))
                    .filter(resource ->
                            resource.path("resourceType").asString("").equals(type))
                    .forEach(resources::add);
            next = page.path("link")
                    .valueStream()
                    .filter(link -> link.path("relation").asString("").equals("next"))
                    .map(link -> link.path("url").asString(""))
                    .map(url -> url.substring(url.indexOf("/fhir") + "/fhir/".length()))
                    .findFirst()
                    .orElse("");
        }
        return resources;
    }

    private static JsonNode read(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new AssertionError(
                    "The door answered " + answer.statusCode() + " to " + path(answer.uri()) + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private static String path(URI address) {
        return String.valueOf(address.getPath());
    }
}
