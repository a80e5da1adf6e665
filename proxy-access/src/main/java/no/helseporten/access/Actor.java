package no.helseporten.access;

import no.helseporten.person.PersonId;

/** Whoever is signed in. The session's principal implements it; nothing else tells who acts. */
public interface Actor {

    PersonId personId();
}
