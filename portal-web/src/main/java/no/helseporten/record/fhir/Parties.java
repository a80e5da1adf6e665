package no.helseporten.record.fhir;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.helseporten.person.fhir.Arrival;
import no.helseporten.record.store.StoredName;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Whom and where a reference names. */
final class Parties {

    static final Set<String> PROFESSIONALS = Set.of("Practitioner", "PractitionerRole");

    private static final Set<String> PRIVATE = Set.of("Patient", "RelatedPerson");
    private static final Pattern TYPE =
            Pattern.compile("(?:^|/)([A-Z][A-Za-z]+)(?:/[A-Za-z0-9.-]{1,64}(?:/_history/.*)?|\\?.*)$");

    private Parties() {}

    /** The party a reference leads to, with what it is called here, or what the contained resource says. */
    static StoredName named(Arrival<?> arrival, Reference reference) {
        String text = Words.clean(reference.getDisplay());
        return new StoredName(
                arrival.references().idOf(reference).orElse(null),
                text != null ? text : containedName(arrival.resource(), reference));
    }

    /** The first of these that is neither the citizen herself nor somebody of hers. */
    static StoredName firstPublic(Arrival<?> arrival, List<Reference> references) {
        return references.stream()
                .filter(reference -> !PRIVATE.contains(type(arrival.resource(), reference)))
                .map(reference -> named(arrival, reference))
                .filter(StoredName::isKnown)
                .findFirst()
                .orElse(StoredName.NOBODY);
    }

    /** The kind of resource a reference leads to; empty when it does not tell. */
    static String type(Resource container, Reference reference) {
        Optional<Resource> contained = ContainedResources.find(container, reference, Resource.class);
        if (contained.isPresent()) {
            return contained.get().fhirType();
        }
        Matcher literal = TYPE.matcher(reference.hasReference() ? reference.getReference() : "");
        if (literal.find()) {
            return literal.group(1);
        }
        if (reference.hasType()) {
            return reference.getType().replaceFirst("^.*/", "");
        }
        return reference.getResource() == null ? "" : reference.getResource().fhirType();
    }

    static @Nullable String name(List<HumanName> names) {
        return names.stream()
                .filter(name -> name.getUse() != HumanName.NameUse.OLD)
                .map(name -> Words.first(name.getText(), name.getNameAsSingleString()))
                .filter(name -> name != null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String containedName(Resource container, Reference reference) {
        return ContainedResources.find(container, reference, Resource.class)
                .map(resource -> switch (resource) {
                    case Practitioner practitioner -> name(practitioner.getName());
                    case PractitionerRole role ->
                        Words.first(
                                role.getPractitioner().getDisplay(),
                                containedName(container, role.getPractitioner()),
                                Words.of(role.getCode()));
                    case Organization organization -> Words.clean(organization.getName());
                    case Location location -> Words.clean(location.getName());
                    default -> null;
                })
                .orElse(null);
    }
}
