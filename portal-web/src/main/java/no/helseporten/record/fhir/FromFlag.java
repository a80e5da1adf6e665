package no.helseporten.record.fhir;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.helseporten.person.fhir.Arrival;
import no.helseporten.record.store.StoredCritical;
import no.helseporten.record.store.StoredCritical.Category;
import no.helseporten.record.store.StoredCritical.Certainty;
import no.helseporten.record.store.StoredReceipt;
import no.helseporten.record.store.StoredTime;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Flag.FlagStatus;

/** Flag to {@code record.critical}. */
final class FromFlag {

    /** Helsenorge's flags say what may be done with an appointment; they warn of nothing. */
    private static final String APPOINTMENT_FLAGS = "http://helsenorge.no/fhir/CodeSystem/hn-appointment-flag-code-cs";

    private FromFlag() {}

    static Optional<StoredCritical> row(Arrival<Flag> arrival, IntakeRules rules) {
        Flag flag = arrival.resource();
        if (flag.getStatus() == FlagStatus.ENTEREDINERROR) {
            return Optional.empty();
        }
        if (Codes.in(APPOINTMENT_FLAGS, List.of(flag.getCode())).findAny().isPresent()) {
            arrival.findings().warning("Flag.code", "A flag of an appointment is not kept as critical information");
            return Optional.empty();
        }
        Instant end = Times.instantOf(flag.getPeriod().getEndElement());
        return Optional.of(new StoredCritical(
                new StoredReceipt(arrival.person().value(), arrival.source(), arrival.receivedAt()),
                arrival.id(),
                Category.WARNING,
                Nameless.WARNING.unless(Words.first(Words.of(flag.getCode()), Words.of(flag.getCategory())), arrival),
                null,
                null,
                Certainty.CONFIRMED,
                flag.getStatus() != FlagStatus.INACTIVE && (end == null || end.isAfter(arrival.receivedAt())),
                Times.of(flag.getPeriod().getStartElement()).orElse(StoredTime.UNKNOWN),
                end,
                Parties.firstPublic(arrival, List.of(flag.getAuthor())),
                null,
                Restrictions.of(flag, rules.restrictions())));
    }
}
