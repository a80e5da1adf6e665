package no.helseporten.record.fhir;

import java.util.List;
import java.util.Optional;
import no.helseporten.person.fhir.Arrival;
import no.helseporten.record.store.StoredCondition;
import no.helseporten.record.store.StoredReceipt;
import org.hl7.fhir.r4.model.Condition;

/** Condition to {@code record.condition}. */
final class FromCondition {

    private static final String VERIFICATION = "http://terminology.hl7.org/CodeSystem/condition-ver-status";

    private FromCondition() {}

    static Optional<StoredCondition> row(Arrival<Condition> arrival, IntakeRules rules) {
        Condition condition = arrival.resource();
        boolean withdrawn = Codes.in(VERIFICATION, List.of(condition.getVerificationStatus()))
                .anyMatch(code -> code.equals("ENTERED-IN-ERROR") || code.equals("REFUTED"));
        if (withdrawn) {
            return Optional.empty();
        }
        return Optional.of(new StoredCondition(
                new StoredReceipt(arrival.person().value(), arrival.source(), arrival.receivedAt()),
                arrival.id(),
                Codes.stored(condition.getCode()),
                Nameless.CONDITION.unless(Words.of(condition.getCode()), arrival),
                Restrictions.of(condition, rules.restrictions()).isAny()));
    }
}
