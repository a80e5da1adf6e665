package no.helseporten.sector.fhir.read;

import ca.uhn.fhir.context.FhirContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.helseporten.sector.fhir.FindReferences;
import no.helseporten.sector.fhir.read.FindTargets.Target;
import no.helseporten.sector.store.Originals;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is nobody's health data and cannot be read by itself: who wrote, where, and which product. It goes with what refers
 * to it: a product inside it, the others by name.
 */
@Component
class Shared {

    private static final Set<String> TYPES =
            Set.of("Practitioner", "PractitionerRole", "Organization", "Location", "Medication");

    private final FhirContext context;
    private final Originals originals;

    Shared(FhirContext context, Originals originals) {
        this.context = context;
        this.originals = originals;
    }

    Map<UUID, Resource> among(Iterable<Target> targets) {
        Set<UUID> wanted = new HashSet<>();
        for (Target target : targets) {
            if (TYPES.contains(target.type()) && target.person().equals(Originals.NOBODY)) {
                wanted.add(target.id());
            }
        }
        Map<UUID, Resource> shared = new HashMap<>();
        if (!wanted.isEmpty()) {
            originals
                    .read(wanted)
                    .forEach((id, kept) ->
                            shared.put(id, (Resource) context.newJsonParser().parseResource(kept.json())));
        }
        return shared;
    }

    /** How somebody or some place is called; absent when the source has not told. */
    static @Nullable String name(Resource resource) {
        return switch (resource) {
            case Practitioner practitioner -> name(practitioner.getNameFirstRep());
            case PractitionerRole role -> role.getPractitioner().getDisplay();
            case Organization organisation -> organisation.getName();
            case Location location -> location.getName();
            case Medication medication -> words(medication.getCode());
            default -> null;
        };
    }

    private static @Nullable String name(HumanName name) {
        String told = name.hasText() ? name.getText() : name.getNameAsSingleString();
        return told == null || told.isBlank() ? null : told;
    }

    /** A product that goes inside what refers to it: without references of its own, and without a narrative. */
    static Medication inside(Medication medication, String id) {
        Medication inside = medication.copy();
        inside.setId(id);
        inside.setText(null);
        inside.setContained(null);
        inside.setMeta(null);
        FindReferences.in(inside).forEach(found -> {
            Reference reference = found.reference();
            reference.setReference(null);
            reference.setResource(null);
        });
        return inside;
    }

    private static @Nullable String words(CodeableConcept concept) {
        return concept.hasText()
                ? concept.getText()
                : concept.getCodingFirstRep().getDisplay();
    }
}
