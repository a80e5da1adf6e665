package no.helseporten.notice;

import java.util.UUID;
import no.helseporten.person.PersonId;

/** Somebody has a new notice in the portal. */
record NoticeWritten(PersonId person, UUID notice) {}
