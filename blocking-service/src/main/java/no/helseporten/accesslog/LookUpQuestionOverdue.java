package no.helseporten.accesslog;

import java.util.UUID;
import no.helseporten.person.PersonId;

/** The last day to answer a question about a look-up has passed without an answer. */
public record LookUpQuestionOverdue(PersonId person, UUID question) {}
