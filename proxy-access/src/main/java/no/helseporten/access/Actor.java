package no.helseporten.access;

import java.time.Instant;
import no.helseporten.person.PersonId;

/** Whoever is signed in. The session's principal implements it; nothing else tells who acts. */
public interface Actor {

    PersonId personId();

    /** When this session began. */
    Instant signedInAt();

    /** Whether it began with the high level of assurance (eIDAS high, {@code idporten-loa-high}). */
    boolean atHighLevel();
}
