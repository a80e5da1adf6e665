package no.helseporten.sector.fhir.read;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A search by who a patient is, in the body of a POST: addresses are logged. */
final class PatientQuery {

    private PatientQuery() {}

    /** @return {@code [system]|[value]} */
    static String identifier(Map<String, List<String>> asked, String parameter, String kind) {
        Set<String> others = new TreeSet<>(asked.keySet());
        others.removeAll(Set.of(parameter, "_format", "_pretty"));
        List<String> identifiers = asked.getOrDefault(parameter, List.of());
        if (!others.isEmpty() || identifiers.size() != 1) {
            throw Unreadable.unknown("This search is by one national number and nothing else: " + how(parameter, kind));
        }
        String token = identifiers.getFirst().strip();
        int bar = token.lastIndexOf('|');
        if (bar < 1 || bar == token.length() - 1 || token.contains(",")) {
            throw Unreadable.parameter("The parameter " + parameter + " is [system]|[number], one of them.");
        }
        return token;
    }

    static String how(String parameter, String kind) {
        return "POST /fhir/" + kind + "/_search with " + parameter + "=[system]|[number] in the body.";
    }
}
