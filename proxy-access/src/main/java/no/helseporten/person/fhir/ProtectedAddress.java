package no.helseporten.person.fhir;

import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tells whether a Patient's address is confidential. No Norwegian profile has one way to say so, therefore the codings
 * are configured as {@code system|code}; they count as a security label of the Patient, or in an extension of it or of
 * an address.
 */
@Component
class ProtectedAddress {

    private static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";

    private final Set<String> codings;

    ProtectedAddress(
            @Value("${helseporten.person.protected-codings:" + CONFIDENTIALITY + "|R," + CONFIDENTIALITY + "|V}")
                    Set<String> codings) {
        this.codings = codings;
    }

    boolean of(Patient patient) {
        Stream<Coding> inExtensions = Stream.concat(
                        patient.getExtension().stream(),
                        patient.getAddress().stream().flatMap(ProtectedAddress::extensions))
                .flatMap(ProtectedAddress::codings);
        return Stream.concat(patient.getMeta().getSecurity().stream(), inExtensions)
                .anyMatch(coding -> codings.contains(coding.getSystem() + "|" + coding.getCode()));
    }

    private static Stream<Extension> extensions(Address address) {
        return address.getExtension().stream();
    }

    private static Stream<Coding> codings(Extension extension) {
        Stream<Coding> nested = extension.getExtension().stream().flatMap(ProtectedAddress::codings);
        if (extension.getValue() instanceof Coding coding) {
            return Stream.concat(Stream.of(coding), nested);
        }
        if (extension.getValue() instanceof CodeableConcept concept) {
            return Stream.concat(concept.getCoding().stream(), nested);
        }
        return nested;
    }
}
