package no.helseporten.sector;

import java.util.Set;

/**
 * Who stands at the door: a connected organisation's system, as its token tells.
 *
 * @param organisation its number
 * @param scopes SMART system scopes: {@code system/*.write}, {@code system/Patient.write}, {@code system/Consent.read}
 */
public record SourceSystem(String organisation, Set<String> scopes) {

    public boolean mayWrite(String type) {
        return scopes.contains("system/*.write") || scopes.contains("system/" + type + ".write");
    }

    public boolean mayWriteSomething() {
        return scopes.stream().anyMatch(scope -> scope.startsWith("system/") && scope.endsWith(".write"));
    }

    public boolean mayRead(String type) {
        return scopes.contains("system/*.read") || scopes.contains("system/" + type + ".read");
    }

    public boolean mayReadSomething() {
        return scopes.stream().anyMatch(scope -> scope.startsWith("system/") && scope.endsWith(".read"));
    }
}
