package no.helseporten.access;

import java.util.List;
import no.helseporten.person.Person;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose record another may see or act in today.
 *
 * @param authorities those that count today, at least one
 * @param open what they give together, as the decision says
 * @param ahead the birthday within ninety days that changes it; absent when there is none
 * @param mayConsent whether she is a parent of a young person whom a consent would give more
 */
public record MayActFor(
        Person person,
        List<Authority> authorities,
        Scope open,
        @Nullable AgeStep ahead,
        boolean mayConsent) {}
