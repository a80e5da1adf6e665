/**
 * Blocks as FHIR R4 Consent, both ways: what sources follow, and what those who speak for a citizen may tell. Refuses to
 * understand half of what is told: a condition or an exception that it does not know is an error, since leaving it out
 * would make a block narrower, or let somebody in.
 */
@NullMarked
package no.helseporten.blocking.fhir;

import org.jspecify.annotations.NullMarked;
