package no.helseporten.person.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.Resource;

/**
 * What a module does with one kind of FHIR resource that a source system sends. The sector's door finds every bean of
 * this type, offers its kind for create and update, and calls it inside the transaction of the request, so that a
 * message is stored whole or not at all.
 *
 * <p>By then the door has authenticated the source, given each resource its lasting id, settled repeats (an unchanged or
 * older version never arrives here) and knows which person each is about. The door keeps the original itself.
 *
 * <p>Several modules may take in one kind. Each is given all of it; what is none of its business is nothing new to it, but
 * the end of what an earlier version of the same id gave there.
 */
public interface ResourceIntake<R extends Resource> {

    Class<R> type();

    /**
     * Stores these resources, each as the new whole truth of its id. What is wrong is told to
     * {@link Arrival#findings()}, never thrown; an error there undoes the whole message.
     *
     * @param arrivals all resources of this kind in one message, in its order; at least one
     */
    void store(List<Arrival<R>> arrivals);
}
