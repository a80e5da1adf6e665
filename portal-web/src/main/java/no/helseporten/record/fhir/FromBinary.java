package no.helseporten.record.fhir;

import java.util.Optional;
import no.helseporten.person.fhir.Arrival;
import no.helseporten.record.store.StoredBinary;
import org.hl7.fhir.r4.model.Binary;

/** Binary to the contents that refer to it. */
final class FromBinary {

    private FromBinary() {}

    static Optional<StoredBinary> row(Arrival<Binary> arrival, IntakeRules rules) {
        Binary binary = arrival.resource();
        byte[] bytes = binary.getData();
        if (bytes == null || bytes.length == 0) {
            arrival.findings().warning("Binary.data", "It has no data; there is nothing to show");
            return Optional.empty();
        }
        ContentType found = ContentType.of(bytes, binary.getContentType());
        rules.content().check(bytes, binary.getContentType(), found, "Binary.data", arrival.findings());
        return Optional.of(new StoredBinary(
                arrival.id(), arrival.source(), found.type(), found.charset(), bytes, arrival.receivedAt()));
    }
}
