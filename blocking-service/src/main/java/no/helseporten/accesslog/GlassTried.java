package no.helseporten.accesslog;

import java.util.UUID;
import no.helseporten.person.PersonId;

/** Somebody has tried to break the glass to a person's record, and was given nothing. She is always told. */
public record GlassTried(PersonId person, UUID lookUp) {}
