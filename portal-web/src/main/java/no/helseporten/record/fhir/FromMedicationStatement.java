package no.helseporten.record.fhir;

import java.util.List;
import java.util.Optional;
import no.helseporten.person.fhir.Arrival;
import no.helseporten.record.store.StoredMedicine;
import no.helseporten.record.store.StoredMedicine.Origin;
import no.helseporten.record.store.StoredMedicine.State;
import no.helseporten.record.store.StoredReceipt;
import no.helseporten.record.store.StoredTime;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.MedicationStatement.MedicationStatementStatus;
import org.hl7.fhir.r4.model.Period;
import org.jspecify.annotations.Nullable;

/** MedicationStatement to {@code record.medicine}. */
final class FromMedicationStatement {

    private FromMedicationStatement() {}

    static Optional<StoredMedicine> row(Arrival<MedicationStatement> arrival, IntakeRules rules) {
        MedicationStatement statement = arrival.resource();
        if (statement.getStatus() == MedicationStatementStatus.ENTEREDINERROR) {
            return Optional.empty();
        }
        StoredTime ended = statement.getEffective() instanceof Period period
                ? Times.of(period.getEndElement()).orElse(StoredTime.UNKNOWN)
                : StoredTime.UNKNOWN;
        return Optional.of(new StoredMedicine(
                new StoredReceipt(arrival.person().value(), arrival.source(), arrival.receivedAt()),
                arrival.id(),
                Origin.STATEMENT,
                state(statement.getStatus()),
                Products.of(arrival, statement.getMedication()),
                Doses.of(statement.getDosage()),
                Reasons.text(statement.getReasonCode(), statement.getReasonReference()),
                Reasons.ids(arrival, statement.getReasonReference()),
                Parties.firstPublic(arrival, List.of(statement.getInformationSource())),
                started(statement),
                ended,
                null,
                Words.of(statement.getStatusReason()),
                Words.notes(statement.getNote()),
                arrival.references().idOf(statement.getContext()).orElse(null),
                Restrictions.of(statement, rules.restrictions())));
    }

    private static StoredTime started(MedicationStatement statement) {
        return statement.getEffective() instanceof Period period
                ? Times.of(period.getStartElement()).orElse(StoredTime.UNKNOWN)
                : Times.of(statement.getEffective()).orElse(StoredTime.UNKNOWN);
    }

    private static State state(@Nullable MedicationStatementStatus status) {
        return switch (status) {
            case ONHOLD -> State.PAUSED;
            case COMPLETED, STOPPED, NOTTAKEN -> State.PAST;
            // Rather one too many to ask about than one forgotten.
            case null -> State.CURRENT;
            default -> State.CURRENT;
        };
    }
}
