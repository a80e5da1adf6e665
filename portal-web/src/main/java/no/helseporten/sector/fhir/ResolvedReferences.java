package no.helseporten.sector.fhir;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.helseporten.person.fhir.References;
import no.helseporten.sector.store.Name;
import org.hl7.fhir.r4.model.Reference;

/** Where the references of one entry lead, by what this message's names and the sector's global ones lead to. */
record ResolvedReferences(Item item, Identities identities, Map<Name, UUID> global) implements References {

    @Override
    public Optional<UUID> idOf(Reference reference) {
        return Optional.ofNullable(item.links().get(reference))
                .map(Item.At::link)
                .flatMap(this::idOf);
    }

    Optional<UUID> idOf(Link link) {
        return identities.find(link.name()).or(() -> Optional.ofNullable(global.get(link.name())));
    }
}
