package no.helseporten.blocking;

import java.util.List;
import no.helseporten.blocking.RecordItem.Code;
import no.helseporten.blocking.decision.Purpose;
import no.helseporten.blocking.decision.Service;
import no.helseporten.person.NationalId;
import org.jspecify.annotations.Nullable;

/**
 * A read that another system asks about, before it gives out what it keeps itself.
 *
 * @param reason why the glass is to be broken, in words or as a code
 * @param described what is asked for; absent when this portal is said to hold it
 */
public record AskedRead(
        Who who,
        Purpose purpose,
        @Nullable String reason,
        What what,
        @Nullable Described described) {

    /**
     * @param hpr well formed is enough: nothing but whether two are equal is asked of it
     * @param legalEntity organisation number
     * @param unit organisation number of where she is; absent when she is at the legal entity itself
     */
    public record Who(
            String hpr, String legalEntity, @Nullable String unit) {}

    boolean reasonGiven() {
        return reason != null;
    }

    /**
     * @param type the FHIR R4 kind of resource
     * @param service the channel by which that kind is given out
     * @param id ours, or whatever the system calls it
     */
    public record What(NationalId patient, String type, Service service, String id) {}

    /**
     * @param author organisation number of whoever wrote it
     * @param unit organisation number of the part of it that did
     */
    public record Described(
            List<Code> codes, String author, @Nullable String unit) {

        public Described {
            codes = List.copyOf(codes);
        }
    }
}
