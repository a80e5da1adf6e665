package no.helseporten.record.fhir;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.helseporten.person.fhir.Arrival;
import no.helseporten.record.store.StoredMedicine;
import no.helseporten.record.store.StoredMedicine.Origin;
import no.helseporten.record.store.StoredMedicine.State;
import no.helseporten.record.store.StoredReceipt;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestIntent;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.jspecify.annotations.Nullable;

/** MedicationRequest to {@code record.medicine}. */
final class FromMedicationRequest {

    private static final Set<MedicationRequestIntent> NOT_ORDERED =
            EnumSet.of(MedicationRequestIntent.PROPOSAL, MedicationRequestIntent.PLAN, MedicationRequestIntent.OPTION);

    private FromMedicationRequest() {}

    static Optional<StoredMedicine> row(Arrival<MedicationRequest> arrival, IntakeRules rules) {
        MedicationRequest request = arrival.resource();
        if (request.getStatus() == MedicationRequestStatus.ENTEREDINERROR || isNoPrescription(arrival)) {
            return Optional.empty();
        }
        return Optional.of(new StoredMedicine(
                new StoredReceipt(arrival.person().value(), arrival.source(), arrival.receivedAt()),
                arrival.id(),
                Origin.REQUEST,
                state(request.getStatus()),
                Products.of(arrival, request.getMedication()),
                Doses.of(request.getDosageInstruction()),
                Reasons.text(request.getReasonCode(), request.getReasonReference()),
                Reasons.ids(arrival, request.getReasonReference()),
                Parties.firstPublic(arrival, List.of(request.getRequester(), request.getRecorder())),
                MedicineTimes.started(request),
                MedicineTimes.ended(request),
                Times.instantOf(request.getAuthoredOnElement()),
                Words.of(request.getStatusReason()),
                Words.notes(request.getNote()),
                arrival.references().idOf(request.getEncounter()).orElse(null),
                Restrictions.of(request, rules.restrictions())));
    }

    private static boolean isNoPrescription(Arrival<MedicationRequest> arrival) {
        MedicationRequest request = arrival.resource();
        String path = null;
        if (NOT_ORDERED.contains(request.getIntent())) {
            path = "MedicationRequest.intent";
        } else if (request.getDoNotPerform()) {
            path = "MedicationRequest.doNotPerform";
        } else if (request.getStatus() == MedicationRequestStatus.DRAFT) {
            path = "MedicationRequest.status";
        }
        if (path != null) {
            arrival.findings().warning(path, "Not a prescription in force, so it is not kept among the medicines");
        }
        return path != null;
    }

    private static State state(@Nullable MedicationRequestStatus status) {
        return switch (status) {
            case ONHOLD -> State.PAUSED;
            case CANCELLED, COMPLETED, STOPPED -> State.PAST;
            // Rather one too many to ask about than one forgotten.
            case null -> State.CURRENT;
            default -> State.CURRENT;
        };
    }
}
