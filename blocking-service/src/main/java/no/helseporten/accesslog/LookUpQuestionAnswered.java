package no.helseporten.accesslog;

import java.util.UUID;
import no.helseporten.person.PersonId;

/** An organisation has answered a question about a look-up. */
public record LookUpQuestionAnswered(PersonId person, UUID question) {}
