package no.helseporten.record.fhir;

import java.util.Optional;
import java.util.stream.Stream;
import no.helseporten.person.fhir.Arrival;
import no.helseporten.record.store.StoredCode;
import no.helseporten.record.store.StoredMedication;
import no.helseporten.record.store.StoredMedicine.Product;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.Medication.MedicationIngredientComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Which medicine: by a code, by a contained Medication, or by a Medication of its own. */
final class Products {

    private Products() {}

    static Optional<StoredMedication> row(Arrival<Medication> arrival) {
        Medication medication = arrival.resource();
        if (medication.getStatus() == Medication.MedicationStatus.ENTEREDINERROR) {
            return Optional.empty();
        }
        return Optional.of(new StoredMedication(
                arrival.id(),
                arrival.source(),
                Codes.stored(medication.getCode(), CodeSystems.ATC),
                name(medication),
                Words.of(medication.getForm()),
                strength(medication),
                arrival.receivedAt()));
    }

    static Product of(Arrival<? extends DomainResource> arrival, @Nullable Type medication) {
        return switch (medication) {
            case CodeableConcept concept -> coded(arrival, concept);
            case Reference reference ->
                ContainedResources.find(arrival.resource(), reference, Medication.class)
                        .map(contained -> contained(arrival, contained))
                        .orElseGet(() -> referred(arrival, reference));
            case null -> coded(arrival, new CodeableConcept());
            default -> coded(arrival, new CodeableConcept());
        };
    }

    private static Product coded(Arrival<?> arrival, CodeableConcept concept) {
        return new Product(
                null,
                Codes.stored(concept, CodeSystems.ATC),
                Nameless.MEDICINE.unless(name(concept), arrival),
                null,
                null);
    }

    private static Product contained(Arrival<?> arrival, Medication medication) {
        return new Product(
                null,
                Codes.stored(medication.getCode(), CodeSystems.ATC),
                Nameless.MEDICINE.unless(name(medication), arrival),
                Words.of(medication.getForm()),
                strength(medication));
    }

    private static Product referred(Arrival<?> arrival, Reference reference) {
        return new Product(
                arrival.references().idOf(reference).orElse(null),
                StoredCode.NONE,
                Nameless.MEDICINE.unlessToCome(Words.clean(reference.getDisplay())),
                null,
                null);
    }

    private static @Nullable String name(Medication medication) {
        return Words.first(
                name(medication.getCode()),
                Words.joined(
                        ", ",
                        medication.getIngredient().stream()
                                .map(MedicationIngredientComponent::getItem)
                                .map(item -> item instanceof CodeableConcept concept ? Words.of(concept) : null)));
    }

    /** ATC names the substance; what the box says is better, so any other code's words and the text go first. */
    private static @Nullable String name(CodeableConcept concept) {
        String product = Words.first(concept.getCoding().stream()
                .filter(coding -> !CodeSystems.ATC.equals(CodeSystems.canonical(coding.getSystem())))
                .map(Coding::getDisplay)
                .toArray(String[]::new));
        return Words.first(product, concept.getText(), Words.of(concept));
    }

    private static @Nullable String strength(Medication medication) {
        return Words.joined(
                ", ",
                medication.getIngredient().stream()
                        .filter(MedicationIngredientComponent::hasStrength)
                        .map(ingredient ->
                                strength(ingredient, medication.getIngredient().size() > 1)));
    }

    private static @Nullable String strength(MedicationIngredientComponent ingredient, boolean named) {
        String amount = Quantities.words(ingredient.getStrength());
        String substance = ingredient.getItem() instanceof CodeableConcept concept ? Words.of(concept) : null;
        return amount == null || !named ? amount : Words.joined(" ", Stream.of(substance, amount));
    }
}
