package no.helseporten.blocking;

import java.util.UUID;
import no.helseporten.person.PersonId;

/** A citizen's block was set, changed or lifted. */
public record BlockChanged(PersonId person, UUID block, int number) {}
