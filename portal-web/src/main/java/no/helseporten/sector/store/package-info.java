/** The tables of the door: the names that sources use, and what they sent. Knows nothing of FHIR. */
@NullMarked
package no.helseporten.sector.store;

import org.jspecify.annotations.NullMarked;
