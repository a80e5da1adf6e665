package no.helseporten.blocking;

import no.helseporten.blocking.decision.Answer;
import org.jspecify.annotations.Nullable;

/** What is found out of an {@link AskedRead}. */
public sealed interface AnsweredRead {

    /** @param glass what the patient is to be told before it is answered; absent when no glass is broken */
    record Decided(Answer answer, @Nullable BrokenGlass glass) implements AnsweredRead {}

    /** Nothing is decided: something of what is said is not so. */
    record Faulty(Fault fault) implements AnsweredRead {}

    enum Fault {
        /**
         * Nobody has told of the reader's organisation, so that nobody can know whether a block on an organisation with its
         * units is about her; refused whether there is such a block or not.
         */
        UNKNOWN_LEGAL_ENTITY,
        /** The same of where the reader is. */
        UNKNOWN_UNIT,
        /** The reader's organisation is neither the one that asks nor a part of it. */
        LEGAL_ENTITY_OF_OTHERS,
        /** Where the reader is, is no part of the organisation that asks. */
        UNIT_OF_OTHERS,
        /** It is not described, and this portal does not hold it. */
        NOT_HELD,
        /** This portal holds it as another kind of resource. */
        ANOTHER_TYPE
    }
}
