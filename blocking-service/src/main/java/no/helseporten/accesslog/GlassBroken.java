package no.helseporten.accesslog;

import java.util.UUID;
import no.helseporten.person.PersonId;

/** Somebody has broken the glass to a person's record. She is always told. */
public record GlassBroken(PersonId person, UUID lookUp) {}
