package no.helseporten.record.fhir;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import no.helseporten.record.store.StoredObservation.Range;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation.ObservationReferenceRangeComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Which of an observation's reference ranges says what is usual, and for whom it was meant matters least. */
final class ReferenceRanges {

    private ReferenceRanges() {}

    static Range of(List<ObservationReferenceRangeComponent> ranges, @Nullable Type value) {
        Quantity measured = value instanceof Quantity quantity ? quantity : null;
        return ranges.stream()
                .filter(ReferenceRanges::saysWhatIsUsual)
                .min(Comparator.comparing(range -> range.hasAppliesTo() || range.hasAge()))
                .map(range -> of(range, measured))
                .orElse(Range.NONE);
    }

    private static Range of(ObservationReferenceRangeComponent range, @Nullable Quantity measured) {
        String text = Words.clean(range.getText());
        BigDecimal low = Quantities.number(range.getLow());
        BigDecimal high = Quantities.number(range.getHigh());
        boolean inOrder = low == null || high == null || low.compareTo(high) <= 0;
        if (inOrder && isComparable(range.getLow(), measured) && isComparable(range.getHigh(), measured)) {
            return new Range(low, high, text);
        }
        return new Range(null, null, text != null ? text : Quantities.words(range.getLow(), range.getHigh()));
    }

    private static boolean saysWhatIsUsual(ObservationReferenceRangeComponent range) {
        CodeableConcept type = range.getType();
        return !range.hasType()
                || Stream.concat(
                                Stream.of(type.getText()),
                                type.getCoding().stream().map(coding -> coding.getCode()))
                        .filter(Objects::nonNull)
                        .anyMatch(word -> word.toLowerCase(Locale.ROOT).contains("normal"));
    }

    /** A range in another unit than the value may be read, but not drawn. */
    private static boolean isComparable(Quantity end, @Nullable Quantity measured) {
        if (measured == null || !end.hasValue()) {
            return true;
        }
        if (end.hasCode() && measured.hasCode()) {
            return end.getCode().equals(measured.getCode());
        }
        return !end.hasUnit() || !measured.hasUnit() || end.getUnit().equalsIgnoreCase(measured.getUnit());
    }
}
