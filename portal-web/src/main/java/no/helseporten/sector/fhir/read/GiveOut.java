package no.helseporten.sector.fhir.read;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.helseporten.person.PersonId;
import no.helseporten.person.fhir.PatientReferences;
import no.helseporten.sector.fhir.FindReferences;
import no.helseporten.sector.fhir.Link;
import no.helseporten.sector.fhir.read.FindTargets.Target;
import no.helseporten.sector.store.Name;
import no.helseporten.sector.store.Originals.Kept;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/**
 * Makes what is given to personnel out of what came: the original with our ids, and with no reference to anything that this
 * reader may not see.
 */
@Component
class GiveOut {

    /**
     * @param targets the permitted items that each element refers to
     * @param contents the Binary behind each attachment that is given with it, by our ids
     */
    record Outgoing(Resource resource, Map<String, Set<UUID>> targets, Map<AttachmentId, UUID> contents) {}

    private final FhirContext context;
    private final FindTargets findTargets;
    private final Shared shared;
    private final PatientReferences patients;

    GiveOut(FhirContext context, FindTargets findTargets, Shared shared, PatientReferences patients) {
        this.context = context;
        this.findTargets = findTargets;
        this.shared = shared;
        this.patients = patients;
    }

    /** @param originals all about {@code person}, and permitted; in their order */
    List<Outgoing> of(List<Kept> originals, PersonId person, Decisions decisions) {
        if (originals.isEmpty()) {
            return List.of();
        }
        Map<Kept, Resource> parsed = new HashMap<>();
        Map<String, Set<Link>> links = new HashMap<>();
        for (Kept kept : originals) {
            Resource resource = parse(kept);
            parsed.put(kept, resource);
            Set<Link> ofSource = links.computeIfAbsent(kept.source(), source -> new HashSet<>());
            FindReferences.in(resource).forEach(found -> link(found).ifPresent(ofSource::add));
            FindAttachments.content(resource)
                    .forEach(attachment -> link(attachment).ifPresent(ofSource::add));
        }
        Map<String, Map<Name, Target>> targets = findTargets.of(links);
        Map<UUID, Resource> parties = shared.among(targets.values().stream()
                .flatMap(ofSource -> ofSource.values().stream())
                .toList());
        Reference patient = patients.of(List.of(person)).getOrDefault(person, new Reference("Patient/" + person));

        List<Outgoing> outgoing = new ArrayList<>();
        for (Kept kept : originals) {
            Resource resource = parsed.get(kept);
            if (resource != null) {
                outgoing.add(new Rewrite(
                                kept,
                                resource,
                                patient,
                                decisions,
                                targets.getOrDefault(kept.source(), Map.of()),
                                parties)
                        .rewrite());
            }
        }
        return outgoing;
    }

    Resource parse(Kept kept) {
        return (Resource) context.newJsonParser().parseResource(kept.json());
    }

    static Optional<Link> link(FindReferences.Found found) {
        String assumed = Rewrite.isSubject(found) ? "Patient" : null;
        return Link.of(found.reference(), assumed);
    }

    /** An attachment's address is a reference to a Binary, in the names of its source. */
    static Optional<Link> link(Attachment attachment) {
        return Link.of(new Reference(attachment.getUrl()), null);
    }
}
