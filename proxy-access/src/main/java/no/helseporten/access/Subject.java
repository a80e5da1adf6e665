package no.helseporten.access;

import no.helseporten.person.PersonId;

/** The person whose record a page shows, handed to a controller method after the door has permitted it. */
public record Subject(PersonId id) {}
