package no.helseporten.record.fhir;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.helseporten.record.store.StoredTime;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Duration;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Type;

/** From when to when a medicine is taken, as far as a request tells. */
final class MedicineTimes {

    private MedicineTimes() {}

    static StoredTime started(MedicationRequest request) {
        return bounds(request.getDosageInstruction(), Period.class).stream()
                .flatMap(period -> Times.of(period.getStartElement()).stream())
                .min(MedicineTimes::compare)
                .or(() -> Times.of(
                        request.getDispenseRequest().getValidityPeriod().getStartElement()))
                .or(() -> Times.of(request.getAuthoredOnElement()))
                .orElse(StoredTime.UNKNOWN);
    }

    static StoredTime ended(MedicationRequest request) {
        return bounds(request.getDosageInstruction(), Period.class).stream()
                .flatMap(period -> Times.of(period.getEndElement()).stream())
                .max(MedicineTimes::compare)
                .or(() -> afterDuration(request))
                .or(() -> Times.of(
                        request.getDispenseRequest().getValidityPeriod().getEndElement()))
                .orElse(StoredTime.UNKNOWN);
    }

    private static Optional<StoredTime> afterDuration(MedicationRequest request) {
        StoredTime started = started(request);
        Instant from = started.at();
        if (from == null) {
            return Optional.empty();
        }
        return bounds(request.getDosageInstruction(), Duration.class).stream()
                .flatMap(duration -> length(duration).stream())
                .max(java.time.Duration::compareTo)
                .map(length -> new StoredTime(from.plus(length), started.precision()));
    }

    private static Optional<java.time.Duration> length(Duration duration) {
        if (!Quantities.isKeepable(duration.getValue()) || duration.getValue().intValue() > 100_000) {
            return Optional.empty();
        }
        long hours =
                switch (Objects.requireNonNullElse(duration.getCode(), "")) {
                    case "h" -> 1;
                    case "d" -> 24;
                    case "wk" -> 24 * 7;
                    case "mo" -> 24 * 30;
                    case "a" -> 24 * 365;
                    default -> 0;
                };
        return Optional.of(
                        java.time.Duration.ofHours(hours * duration.getValue().longValue()))
                .filter(length -> length.isPositive());
    }

    private static <T extends Type> List<T> bounds(List<Dosage> dosages, Class<T> type) {
        return dosages.stream()
                .map(dosage -> dosage.getTiming().getRepeat().getBounds())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static int compare(StoredTime one, StoredTime other) {
        return Objects.requireNonNullElse(one.at(), Instant.MIN)
                .compareTo(Objects.requireNonNullElse(other.at(), Instant.MIN));
    }
}
