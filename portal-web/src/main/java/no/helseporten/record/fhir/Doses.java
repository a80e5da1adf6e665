package no.helseporten.record.fhir;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.helseporten.record.store.StoredMedicine.Dose;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Dosage.DosageDoseAndRateComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Timing.TimingRepeatComponent;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** How to take a medicine: in the source's words when it has any, else in figures. */
final class Doses {

    private Doses() {}

    static Dose of(List<Dosage> dosages) {
        List<Dosage> inOrder = dosages.stream()
                .sorted(Comparator.comparingInt(dosage -> dosage.hasSequence() ? dosage.getSequence() : 0))
                .toList();
        boolean asNeeded = inOrder.stream().anyMatch(Doses::isAsNeeded);
        String extra = Words.joined("; ", inOrder.stream().map(dosage -> Words.of(dosage.getAdditionalInstruction())));
        // Figures can say one way of taking it; two are said in words, all of them, or the first would mislead.
        boolean inFigures = inOrder.size() == 1 && words(inOrder.getFirst()) == null;
        String text = inFigures ? null : Words.joined("\n", inOrder.stream().map(Doses::wordsOrFigures));
        Dosage only = inFigures ? inOrder.getFirst() : new Dosage();
        Type amount = amount(only);
        TimingRepeatComponent repeat = only.getTiming().getRepeat();
        return new Dose(
                text,
                low(amount),
                high(amount),
                unit(amount),
                repeat.hasFrequency() ? Integer.valueOf(repeat.getFrequency()) : null,
                Quantities.isKeepable(repeat.getPeriod()) ? repeat.getPeriod() : null,
                repeat.getPeriodUnit() == null ? null : repeat.getPeriodUnit().toCode(),
                Words.of(only.getRoute()),
                // Some sources say the same twice.
                text != null && extra != null && text.contains(extra) ? null : extra,
                asNeeded);
    }

    private static boolean isAsNeeded(Dosage dosage) {
        return dosage.getAsNeeded() instanceof BooleanType answer
                ? Boolean.TRUE.equals(answer.getValue())
                : dosage.getAsNeeded() instanceof CodeableConcept;
    }

    private static @Nullable String words(Dosage dosage) {
        return Words.first(dosage.getText(), dosage.getPatientInstruction());
    }

    private static @Nullable String wordsOrFigures(Dosage dosage) {
        String words = words(dosage);
        if (words != null) {
            return words;
        }
        Type amount = amount(dosage);
        String dose = amount instanceof Range range
                ? Quantities.words(range)
                : amount instanceof Quantity quantity ? Quantities.words(quantity) : null;
        TimingRepeatComponent repeat = dosage.getTiming().getRepeat();
        String often = repeat.hasFrequency() && repeat.hasPeriod() && repeat.hasPeriodUnit()
                ? "%d × / %s %s"
                        .formatted(
                                repeat.getFrequency(),
                                Quantities.plain(repeat.getPeriod()),
                                repeat.getPeriodUnit().toCode())
                : null;
        return Words.joined(", ", Stream.of(dose, often, Words.of(dosage.getRoute())));
    }

    private static @Nullable Type amount(Dosage dosage) {
        return dosage.getDoseAndRate().stream()
                .map(DosageDoseAndRateComponent::getDose)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable BigDecimal low(@Nullable Type amount) {
        return amount instanceof Range range
                ? Quantities.number(range.getLow())
                : amount instanceof Quantity quantity ? Quantities.number(quantity) : null;
    }

    private static @Nullable BigDecimal high(@Nullable Type amount) {
        return amount instanceof Range range ? Quantities.number(range.getHigh()) : null;
    }

    private static @Nullable String unit(@Nullable Type amount) {
        return amount instanceof Range range
                ? Words.first(Quantities.unit(range.getHigh()), Quantities.unit(range.getLow()))
                : amount instanceof Quantity quantity ? Quantities.unit(quantity) : null;
    }
}
