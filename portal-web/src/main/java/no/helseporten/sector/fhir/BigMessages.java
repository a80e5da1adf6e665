package no.helseporten.sector.fhir;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** Lets a few big messages be worked on at a time, since each lies in memory several times over. */
final class BigMessages {

    /** From this many bytes on a message is big. */
    static final int BIG = 1 << 20;

    /** From this many bytes on a message is worked on alone. */
    private static final int HUGE = 8 * BIG;

    private final int places;
    private final Semaphore free;
    private final Duration patience;

    BigMessages(int places, Duration patience) {
        this.places = places;
        this.free = new Semaphore(places, true);
        this.patience = patience;
    }

    /**
     * Waits its turn; refuses when it does not come.
     *
     * @param size in bytes; negative when nobody knows, which may be anything
     * @return how many places it takes, to be given back
     */
    int enter(long size) {
        int wanted = size < 0 || size > HUGE ? places : 1;
        try {
            if (free.tryAcquire(wanted, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return wanted;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Refusal busy = new Refusal(
                503, IssueType.THROTTLED, "Too many big messages at the same time; send this one again in a while.");
        busy.addResponseHeader("Retry-After", Long.toString(Math.max(1, patience.toSeconds())));
        throw busy;
    }

    void leave(int taken) {
        free.release(taken);
    }
}
