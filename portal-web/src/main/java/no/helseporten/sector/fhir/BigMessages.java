package no.helseporten.sector.fhir;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** Lets a few big messages be worked on at a time, since each lies in memory several times over. */
final class BigMessages {

    /** From this many bytes on a message is big. */
    static final int BIG = 1 << 20;

    private final Semaphore places;
    private final Duration patience;

    BigMessages(int places, Duration patience) {
        this.places = new Semaphore(places, true);
        this.patience = patience;
    }

    /** Waits its turn; refuses when it does not come. */
    void enter() {
        try {
            if (places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Refusal busy = new Refusal(
                503, IssueType.THROTTLED, "Too many big messages at the same time; send this one again in a while.");
        busy.addResponseHeader("Retry-After", Long.toString(Math.max(1, patience.toSeconds())));
        throw busy;
    }

    void leave() {
        places.release();
    }
}
