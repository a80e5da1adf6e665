package no.helseporten.notice;

import no.helseporten.person.PersonId;

/** Somebody no longer wants to be told at an address that was hers. */
record AddressLeft(PersonId person) {}
