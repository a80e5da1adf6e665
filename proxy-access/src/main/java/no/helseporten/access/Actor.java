package no.helseporten.access;

import java.time.Instant;
import no.helseporten.person.PersonId;

/** Whoever is signed in. The session's principal implements it; nothing else tells who acts. */
public interface Actor {

    PersonId personId();

    /**
     * When she last showed the provider who she is (OpenID Connect {@code auth_time}, in whole seconds): long before this
     * session began, when the provider still knew her. The distant past when it does not say.
     */
    Instant authenticatedAt();

    /** Whether that was at the high level of assurance (eIDAS high, {@code idporten-loa-high}). */
    boolean atHighLevel();
}
