package no.helseporten.access;

import java.util.List;
import no.helseporten.person.Person;

/**
 * Somebody whose record another may see or act in today.
 *
 * @param authorities those that count today, at least one
 * @param open what they give together, as the decision says
 */
public record MayActFor(Person person, List<Authority> authorities, Scope open) {}
