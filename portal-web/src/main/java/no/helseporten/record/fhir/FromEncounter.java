package no.helseporten.record.fhir;

import java.util.Optional;
import no.helseporten.person.fhir.Arrival;
import no.helseporten.record.store.StoredEncounter;
import no.helseporten.record.store.StoredName;
import no.helseporten.record.store.StoredReceipt;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;

/** Encounter to {@code record.encounter}. */
final class FromEncounter {

    private FromEncounter() {}

    static Optional<StoredEncounter> row(Arrival<Encounter> arrival, IntakeRules rules) {
        Encounter encounter = arrival.resource();
        if (encounter.getStatus() == EncounterStatus.ENTEREDINERROR
                || encounter.getStatus() == EncounterStatus.CANCELLED) {
            return Optional.empty();
        }
        return Optional.of(new StoredEncounter(
                new StoredReceipt(arrival.person().value(), arrival.source(), arrival.receivedAt()),
                arrival.id(),
                Words.first(
                        Words.of(encounter.getType()),
                        Words.of(encounter.getServiceType()),
                        encounter.getClass_().getDisplay(),
                        Words.of(encounter.getReasonCode())),
                Times.instantOf(encounter.getPeriod().getStartElement()),
                Times.instantOf(encounter.getPeriod().getEndElement()),
                place(arrival),
                Restrictions.of(encounter, rules.restrictions()).isAny()));
    }

    private static StoredName place(Arrival<Encounter> arrival) {
        StoredName provider = Parties.named(arrival, arrival.resource().getServiceProvider());
        return provider.isKnown()
                ? provider
                : arrival.resource().getLocation().stream()
                        .map(location -> Parties.named(arrival, location.getLocation()))
                        .filter(StoredName::isKnown)
                        .findFirst()
                        .orElse(StoredName.NOBODY);
    }
}
