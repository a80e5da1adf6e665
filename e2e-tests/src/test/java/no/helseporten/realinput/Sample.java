package no.helseporten.realinput;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import no.helseporten.world.Door;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One file with a FHIR resource.
 *
 * @param name of the file
 */
record Sample(String name, JsonNode json) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> FIRST = List.of("Patient", "Organization", "Practitioner");
    private static final List<String> SUBJECTS = List.of("subject", "patient");

    static Sample read(Path file) {
        try {
            return new Sample(file.getFileName().toString(), JSON.readTree(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isResource() {
        return json.has("resourceType");
    }

    boolean isBundle() {
        return type().equals("Bundle");
    }

    String type() {
        return json.path("resourceType").asString("");
    }

    /** Where it is put: kind and own id. */
    String address() {
        return type() + "/" + json.path("id").asString("");
    }

    /** Those that others refer to come before the others. */
    int turn() {
        int turn = FIRST.indexOf(type());
        return turn < 0 ? FIRST.size() : turn;
    }

    /** The resources of one kind in a bundle. */
    Stream<JsonNode> all(String type) {
        return StreamSupport.stream(json.path("entry").spliterator(), false)
                .map(entry -> entry.path("resource"))
                .filter(resource -> resource.path("resourceType").asString("").equals(type));
    }

    /** The same about somebody else, if it is about anybody. */
    Sample about(String patient) {
        var copy = (ObjectNode) json.deepCopy();
        SUBJECTS.stream().filter(copy::has).forEach(subject -> copy.putObject(subject)
                .put("reference", patient));
        return new Sample(name, copy);
    }

    /** A bundle is posted; a resource is put where its own id says. */
    Answer send(Door door, String token) {
        var response = isBundle() ? door.post(json.toString(), token) : door.put(address(), json.toString(), token);
        return new Answer(this, response.statusCode(), JSON.readTree(response.body()));
    }

    @Override
    public String toString() {
        return name;
    }

    /** What the portal says to it. */
    record Answer(Sample sample, int status, JsonNode body) {

        boolean isStored() {
            return status / 100 == 2 && statuses().allMatch(status -> status.startsWith("2"));
        }

        /** A refusal that somebody can do something about: each issue says what is wrong. */
        boolean isExplained() {
            JsonNode issues = body.path("issue");
            return status / 100 == 4
                    && !issues.isEmpty()
                    && StreamSupport.stream(issues.spliterator(), false)
                            .noneMatch(issue ->
                                    issue.path("diagnostics").asString("").isBlank());
        }

        /** Whether every issue says where. */
        boolean isLocated() {
            return StreamSupport.stream(body.path("issue").spliterator(), false)
                    .noneMatch(issue -> issue.path("expression").isEmpty());
        }

        private Stream<String> statuses() {
            return StreamSupport.stream(body.path("entry").spliterator(), false)
                    .map(entry -> entry.path("response").path("status").asString(""));
        }

        @Override
        public String toString() {
            return sample + " " + status + " " + body.path("issue");
        }
    }
}
