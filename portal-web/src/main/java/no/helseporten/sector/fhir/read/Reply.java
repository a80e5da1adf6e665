package no.helseporten.sector.fhir.read;

import no.helseporten.sector.fhir.Refusal;

/** What somebody who reads is answered, once it is logged. */
sealed interface Reply<T> {

    record Given<T>(T content) implements Reply<T> {}

    /** Also logged, so it is no exception: that would undo the row. */
    record Refused<T>(Refusal refusal) implements Reply<T> {}
}
