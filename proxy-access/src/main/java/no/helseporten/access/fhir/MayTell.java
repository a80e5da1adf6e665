package no.helseporten.access.fhir;

import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import no.helseporten.access.Ground;
import no.helseporten.access.Policy;
import no.helseporten.access.Tellers;
import no.helseporten.person.fhir.Arrival;
import org.springframework.stereotype.Component;

/** Holds who sent a resource against who may tell of its ground. */
@Component
class MayTell {

    private final Tellers tellers;

    MayTell(Tellers tellers) {
        this.tellers = tellers;
    }

    /**
     * The first of these grounds that the sender may tell of. When there are some, and none for this sender, it is told
     * who may: the resource is stored and gives nothing.
     *
     * @param rules in the order of the policy
     * @param at where the resource names the ground
     */
    Optional<Map.Entry<Ground, Policy.Rule>> first(Map<Ground, Policy.Rule> rules, Arrival<?> arrival, String at) {
        Optional<Map.Entry<Ground, Policy.Rule>> first = rules.entrySet().stream()
                .filter(rule -> mayTell(rule.getValue(), arrival.source()))
                .findFirst();
        if (first.isEmpty() && !rules.isEmpty()) {
            Map.Entry<Ground, Policy.Rule> told = rules.entrySet().iterator().next();
            arrival.findings()
                    .warning(
                            at,
                            "It is kept and gives nobody access. Who may tell of the ground " + told.getKey()
                                    + " here: " + names(told.getValue()) + ".");
        }
        return first;
    }

    private boolean mayTell(Policy.Rule rule, String source) {
        Policy.Told told = rule.told();
        return told != null && tellers.mayTell(told, source);
    }

    private static String names(Policy.Rule rule) {
        Policy.Told told = rule.told();
        return told == null ? "no source" : String.join(", ", new TreeSet<>(told.by()));
    }
}
