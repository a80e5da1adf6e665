package no.helseporten.accesslog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has asked an organisation about a look-up.
 *
 * @param id UUIDv7
 * @param caseNumber what people call it
 * @param person whose record was looked into, under the id that she had then
 * @param organisation the number of the one that is answerable for the look-up
 * @param text as she wrote it
 * @param due the last day to answer, in Norwegian time
 * @param receivedAt when they said that they have it; absent until then
 * @param answer absent until they have answered
 * @param changedAt when the last of all this happened
 */
public record Question(
        UUID id,
        long caseNumber,
        PersonId person,
        UUID lookUp,
        PersonId askedBy,
        Instant askedAt,
        String organisation,
        String text,
        LocalDate due,
        @Nullable Instant receivedAt,
        @Nullable Answer answer,
        Instant changedAt) {

    public record Answer(Instant at, String text) {}

    public enum Status {
        SENT,
        RECEIVED,
        ANSWERED,
        /** The last day has passed without an answer. */
        OVERDUE
    }

    public Status status(LocalDate today) {
        if (answer != null) {
            return Status.ANSWERED;
        }
        if (today.isAfter(due)) {
            return Status.OVERDUE;
        }
        return receivedAt == null ? Status.SENT : Status.RECEIVED;
    }
}
