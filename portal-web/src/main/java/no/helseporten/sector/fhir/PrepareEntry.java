package no.helseporten.sector.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.helseporten.person.fhir.KnownTime;
import no.helseporten.sector.fhir.FindReferences.Found;
import no.helseporten.sector.fhir.Item.At;
import no.helseporten.sector.store.Name;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Names an entry and all it refers to, and writes it down as it came; once for each message, before the database. */
final class PrepareEntry {

    private final FhirContext context;
    private final PatientCompartment compartment;
    private final List<Problem> problems = new ArrayList<>();

    PrepareEntry(FhirContext context, PatientCompartment compartment) {
        this.context = context;
        this.compartment = compartment;
    }

    List<Problem> problems() {
        return problems;
    }

    Item prepare(Entry entry) {
        Resource resource = entry.resource();
        Map<Reference, At> links = new IdentityHashMap<>();
        List<String> owning = compartment.elementsOf(entry.type());
        List<Found> found = FindReferences.in(resource);
        for (Found reference : found) {
            String assumed = PatientCompartment.isSubject(reference.element()) ? "Patient" : null;
            Optional<Link> link = Link.of(reference.reference(), assumed);
            if (link.isPresent()) {
                links.put(reference.reference(), new At(reference.element(), link.get()));
            } else if (Link.isUnreadableCondition(reference.reference())) {
                problems.add(Problem.unknownReference(
                        entry.path() + "." + reference.element(),
                        "The one conditional reference offered here is [type]?identifier=[system]|[value]."));
            }
        }
        List<At> owners = owning.stream()
                .flatMap(element -> found.stream()
                        .filter(reference -> reference.unindexed().equals(element))
                        .flatMap(reference -> Optional.ofNullable(links.get(reference.reference())).stream()))
                .toList();
        String json = context.newJsonParser().encodeResourceToString(resource);
        if (json.contains("\\u0000")) {
            problems.add(Problem.invalid(entry.path(), "A text holds the control character U+0000; leave it out."));
        }
        Meta meta = resource.getMeta();
        return new Item(
                entry,
                entry.id() == null ? null : Name.id(entry.type(), entry.id()),
                entry.fullUrl() == null ? null : Link.urlName(entry.fullUrl()),
                identifiers(resource),
                links,
                owners,
                json,
                digest(json),
                meta.getVersionId(),
                KnownTime.isKnown(meta.getLastUpdatedElement())
                        ? meta.getLastUpdated().toInstant()
                        : null);
    }

    /** A former identifier names nobody any more. */
    private static List<Name> identifiers(Resource resource) {
        Property property = resource.getChildByName("identifier");
        List<Base> values = property == null ? List.of() : property.getValues();
        return values.stream()
                .filter(Identifier.class::isInstance)
                .map(Identifier.class::cast)
                .filter(identifier -> identifier.hasSystem() && identifier.hasValue())
                .filter(identifier -> identifier.getUse() != IdentifierUse.OLD)
                .map(identifier -> Name.identifier(resource.fhirType(), identifier.getSystem(), identifier.getValue()))
                .distinct()
                .toList();
    }

    private static byte[] digest(String json) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
