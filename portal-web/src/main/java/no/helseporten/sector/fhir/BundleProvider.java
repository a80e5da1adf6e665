package no.helseporten.sector.fhir;

import ca.uhn.fhir.rest.annotation.Transaction;
import ca.uhn.fhir.rest.annotation.TransactionParam;
import org.hl7.fhir.r4.model.Bundle;

/** Offers transactions and batches. */
final class BundleProvider {

    private final Receive receive;

    BundleProvider(Receive receive) {
        this.receive = receive;
    }

    @Transaction
    public Bundle receive(@TransactionParam Bundle bundle) {
        return receive.bundle(bundle);
    }
}
