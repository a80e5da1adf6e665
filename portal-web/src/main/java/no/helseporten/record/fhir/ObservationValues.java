package no.helseporten.record.fhir;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import no.helseporten.record.store.StoredObservation.Value;
import no.helseporten.record.store.StoredTime;
import no.helseporten.record.store.StoredTime.Precision;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Ratio;
import org.hl7.fhir.r4.model.SampledData;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** What an observation found, whatever type its value has. */
final class ObservationValues {

    /** Of a curve's measuring points; the curve itself is not drawn. */
    private static final int SHOWN_OF_CURVE = 200;

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(Times.NORWAY);

    private ObservationValues() {}

    static Value of(@Nullable Type value, CodeableConcept absentReason) {
        return found(value)
                .orElseGet(() -> Value.absent(
                        Words.of(absentReason),
                        Codes.in(CodeSystems.ABSENT, List.of(absentReason))
                                .map(code -> code.toLowerCase(Locale.ROOT))
                                .findFirst()
                                .orElse(null)));
    }

    private static Optional<Value> found(@Nullable Type value) {
        return switch (value) {
            case Quantity quantity -> quantity(quantity);
            case IntegerType number ->
                Optional.ofNullable(number.getValue())
                        .map(known -> Value.number(BigDecimal.valueOf(known), null, null));
            case BooleanType answer -> Optional.ofNullable(answer.getValue()).map(Value::yesOrNo);
            case CodeableConcept concept -> text(Words.of(concept));
            case Range range -> text(Quantities.words(range));
            case Ratio ratio -> text(Quantities.words(ratio));
            case BaseDateTimeType time -> text(words(time));
            case Period period ->
                text(Words.joined(" – ", Stream.of(words(period.getStartElement()), words(period.getEndElement()))));
            case SampledData curve -> text(words(curve));
            case PrimitiveType<?> primitive -> text(Words.clean(primitive.getValueAsString()));
            case null -> Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Value> quantity(Quantity quantity) {
        if (Quantities.number(quantity) == null) {
            return text(Quantities.words(quantity));
        }
        String comparator = quantity.getComparator() == null
                ? null
                : quantity.getComparator().toCode();
        return Optional.of(Value.number(quantity.getValue(), comparator, Quantities.unit(quantity)));
    }

    private static Optional<Value> text(@Nullable String text) {
        return Optional.ofNullable(text).map(Value::text);
    }

    /** As much as was told, in the order that sorts. */
    private static @Nullable String words(BaseDateTimeType time) {
        Optional<StoredTime> told = Times.of(time);
        if (told.isEmpty()) {
            return null;
        }
        return told.get().precision() == Precision.TIME
                ? MINUTE.format(told.get().at())
                : time.getValueAsString();
    }

    private static @Nullable String words(SampledData curve) {
        String points = Words.clean(curve.getData());
        if (points == null) {
            return null;
        }
        String shown = points.length() <= SHOWN_OF_CURVE ? points : points.substring(0, SHOWN_OF_CURVE) + " …";
        return Words.joined(" ", Stream.of(shown, Quantities.unit(curve.getOrigin())));
    }
}
