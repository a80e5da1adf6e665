package no.helseporten.sector.fhir.read;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.helseporten.sector.fhir.Link;
import no.helseporten.sector.store.Name;
import no.helseporten.sector.store.Originals;
import no.helseporten.sector.store.Originals.Owned;
import no.helseporten.sector.store.ResourceNames;
import no.helseporten.sector.store.ResourceNames.Known;
import org.springframework.stereotype.Component;

/** Finds what the references of stored resources lead to, in the names of their sources, as far as it has come. */
@Component
class FindTargets {

    /** What a reference leads to. */
    record Target(UUID id, UUID person, String type) {}

    private final ResourceNames names;
    private final Originals originals;

    FindTargets(ResourceNames names, Originals originals) {
        this.names = names;
        this.originals = originals;
    }

    /** @param links of each source; those that lead to nothing that has come are left out */
    Map<String, Map<Name, Target>> of(Map<String, Set<Link>> links) {
        Map<String, Map<Name, UUID>> ids = new HashMap<>();
        links.forEach((source, ofSource) -> ids.put(source, resolve(source, ofSource)));
        Set<UUID> all = new HashSet<>();
        ids.values().forEach(found -> all.addAll(found.values()));
        Map<UUID, Owned> owners = all.isEmpty() ? Map.of() : originals.owners(all);

        Map<String, Map<Name, Target>> targets = new HashMap<>();
        ids.forEach((source, found) -> {
            Map<Name, Target> ofSource = new HashMap<>();
            found.forEach((name, id) -> {
                Owned owned = owners.get(id);
                if (owned != null) {
                    ofSource.put(name, new Target(id, owned.person(), owned.type()));
                }
            });
            targets.put(source, ofSource);
        });
        return targets;
    }

    private Map<Name, UUID> resolve(String source, Collection<Link> links) {
        Map<Name, UUID> ours = new HashMap<>();
        Set<Name> asked = new HashSet<>();
        for (Link link : links) {
            asked.add(link.name());
            UUID own = link.id() == null ? null : Parameters.uuid(link.id());
            if (own != null) {
                ours.put(link.name(), own);
            }
        }
        Map<Name, UUID> found = new HashMap<>();
        if (asked.isEmpty()) {
            return found;
        }
        Set<Name> global = new HashSet<>();
        asked.stream().filter(Name::global).forEach(global::add);
        if (!global.isEmpty()) {
            found.putAll(names.findGlobal(global));
        }
        Map<Name, Known> known = names.find(source, asked);
        known.forEach((name, told) -> {
            if (!told.ambiguous()) {
                found.put(name, told.resource());
            }
        });
        ours.keySet().removeAll(known.keySet());
        Set<UUID> ofSource = ours.isEmpty() ? Set.of() : originals.ofSource(source, ours.values());
        ours.forEach((name, id) -> {
            if (ofSource.contains(id)) {
                found.put(name, id);
            }
        });
        return found;
    }
}
