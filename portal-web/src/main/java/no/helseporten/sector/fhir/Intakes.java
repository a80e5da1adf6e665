package no.helseporten.sector.fhir;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.helseporten.person.fhir.ResourceIntake;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/** What the modules take in. */
@Component
class Intakes {

    private final Map<String, ResourceIntake<?>> byType;

    Intakes(List<ResourceIntake<?>> intakes) {
        byType = intakes.stream()
                .collect(Collectors.toMap(intake -> intake.type().getSimpleName(), Function.identity()));
    }

    boolean takeIn(String type) {
        return byType.containsKey(type);
    }

    ResourceIntake<? extends Resource> patients() {
        ResourceIntake<?> intake = byType.get(Patient.class.getSimpleName());
        if (intake == null) {
            throw new IllegalStateException("Nobody takes in Patient");
        }
        return intake;
    }

    List<ResourceIntake<?>> others() {
        return byType.values().stream()
                .filter(intake -> intake.type() != Patient.class)
                .toList();
    }
}
