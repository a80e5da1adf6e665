package no.helseporten.access;

import no.helseporten.person.PersonId;

/** Somebody has closed all online access to her record; her live sessions end with it. */
public record AccessLocked(PersonId person) {}
