package no.helseporten.sector.fhir;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.helseporten.person.fhir.ResourceIntake;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/** What the modules take in. */
@Component
class Intakes {

    private final List<ResourceIntake<?>> patients;
    private final List<ResourceIntake<?>> others;
    private final Set<String> types;

    Intakes(List<ResourceIntake<?>> intakes) {
        patients = intakes.stream()
                .filter(intake -> intake.type() == Patient.class)
                .toList();
        others = intakes.stream()
                .filter(intake -> intake.type() != Patient.class)
                .toList();
        types = intakes.stream().map(intake -> intake.type().getSimpleName()).collect(Collectors.toUnmodifiableSet());
        if (patients.size() != 1) {
            throw new IllegalStateException("One module takes in Patient: who somebody is can be decided once");
        }
    }

    boolean takeIn(String type) {
        return types.contains(type);
    }

    ResourceIntake<? extends Resource> patients() {
        return patients.getFirst();
    }

    /** All but that of patients; a kind that several modules take in has an intake for each. */
    List<ResourceIntake<?>> others() {
        return others;
    }
}
