package no.helseporten.sector.fhir.read;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The one search of patients there is. */
final class PatientQuery {

    private PatientQuery() {}

    /** {@code [system]|[value]} */
    static String identifier(Map<String, List<String>> asked) {
        Set<String> others = new TreeSet<>(asked.keySet());
        others.removeAll(Set.of("identifier", "_format", "_pretty"));
        List<String> identifiers = asked.getOrDefault("identifier", List.of());
        if (!others.isEmpty() || identifiers.size() != 1) {
            throw Unreadable.unknown("A patient is found by one national number and nothing else: POST"
                    + " /fhir/Patient/_search with identifier=[system]|[number] in the body.");
        }
        String token = identifiers.getFirst().strip();
        int bar = token.lastIndexOf('|');
        if (bar < 1 || bar == token.length() - 1 || token.contains(",")) {
            throw Unreadable.parameter("The parameter identifier is [system]|[number], one of them.");
        }
        return token;
    }
}
