package no.helseporten.sector.fhir.read;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.helseporten.person.fhir.NationalNumberReader;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Resource;

/**
 * Takes out of a resource what its source packed into it, but for who, where and which product. Anything else would come
 * past the block of its own channel: a medicine inside a document, a warning inside a result. Results inside a report or a
 * result stay, since they are decided as a part of it.
 */
final class TakeOutContained {

    private static final Set<String> PEOPLE = Set.of("Patient", "RelatedPerson", "Person");

    private static final Set<String> PARTIES =
            Set.of("Practitioner", "PractitionerRole", "Organization", "Location", "Medication");

    /**
     * @param people how the resource refers to the people who were taken out: {@code #patient}
     * @param others how it refers to what else was
     */
    record TakenOut(Set<String> people, Set<String> others) {

        boolean includes(String reference) {
            return people.contains(reference) || others.contains(reference);
        }
    }

    private TakeOutContained() {}

    static TakenOut of(Resource resource) {
        TakenOut takenOut = new TakenOut(new HashSet<>(), new HashSet<>());
        if (resource instanceof DomainResource domain) {
            for (Resource contained : List.copyOf(domain.getContained())) {
                if (stays(contained, resource)) {
                    withoutWhatTells(contained);
                } else {
                    String type = contained.fhirType();
                    (PEOPLE.contains(type) ? takenOut.people() : takenOut.others()).add(reference(contained));
                    domain.getContained().remove(contained);
                }
            }
        }
        return takenOut;
    }

    private static boolean stays(Resource contained, Resource in) {
        return PARTIES.contains(contained.fhirType())
                || (contained instanceof Observation && (in instanceof DiagnosticReport || in instanceof Observation));
    }

    private static void withoutWhatTells(Resource contained) {
        if (contained instanceof DomainResource domain) {
            domain.setText(null);
            domain.setContained(null);
        }
        if (contained instanceof Practitioner practitioner) {
            practitioner.getIdentifier().removeIf(TakeOutContained::isNational);
        }
    }

    /** Nobody but the patient is told by a national number. */
    static boolean isNational(Identifier identifier) {
        return NationalNumberReader.isNational(String.valueOf(identifier.getSystem()));
    }

    private static String reference(Resource contained) {
        String id = contained.getIdElement().getIdPart();
        return "#" + (id == null ? "" : id.replaceFirst("^#", ""));
    }
}
