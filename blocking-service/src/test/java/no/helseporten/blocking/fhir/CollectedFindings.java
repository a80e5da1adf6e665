package no.helseporten.blocking.fhir;

import java.util.ArrayList;
import java.util.List;
import no.helseporten.person.fhir.Findings;

/** What was found wrong, by its elements. */
final class CollectedFindings implements Findings {

    final List<String> paths = new ArrayList<>();

    @Override
    public void error(String path, String text) {
        paths.add(path);
    }

    @Override
    public void warning(String path, String text) {
        paths.add("warning " + path);
    }
}
