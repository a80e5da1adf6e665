package no.helseporten.person.fhir;

import java.util.List;
import java.util.Optional;
import no.helseporten.person.GeneralPractitioner;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** Reads Patient.generalPractitioner. An organisation is nobody in particular, and left out. */
final class GeneralPractitionerReferences {

    private GeneralPractitionerReferences() {}

    static List<GeneralPractitioner> of(Arrival<Patient> arrival) {
        return arrival.resource().getGeneralPractitioner().stream()
                .map(reference -> of(arrival, reference))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Optional<GeneralPractitioner> of(Arrival<Patient> arrival, Reference reference) {
        if (isOrganisation(reference)) {
            return Optional.empty();
        }
        GeneralPractitioner told = new GeneralPractitioner(
                hpr(arrival.resource(), reference),
                arrival.references().idOf(reference).orElse(null));
        return told.hpr() == null && told.practitionerId() == null ? Optional.empty() : Optional.of(told);
    }

    /** By the reference's own identifier, or that of the resource inside the patient that it leads to. */
    private static @Nullable String hpr(Patient patient, Reference reference) {
        String own = OfficialNumbers.hpr(List.of(reference.getIdentifier()));
        if (own != null
                || !reference.hasReference()
                || !reference.getReference().startsWith("#")) {
            return own;
        }
        String id = reference.getReference().substring(1);
        return patient.getContained().stream()
                .filter(resource -> resource.hasId()
                        && id.equals(resource.getIdElement().getIdPart().replaceFirst("^#", "")))
                .map(resource -> switch (resource) {
                    case Practitioner practitioner -> OfficialNumbers.hpr(practitioner.getIdentifier());
                    case PractitionerRole role ->
                        OfficialNumbers.hpr(List.of(role.getPractitioner().getIdentifier()));
                    default -> null;
                })
                .filter(number -> number != null)
                .findFirst()
                .orElse(null);
    }

    private static boolean isOrganisation(Reference reference) {
        String type = reference.hasType()
                ? reference.getType()
                : new IdType(reference.hasReference() ? reference.getReference() : "").getResourceType();
        return "Organization".equals(type);
    }
}
