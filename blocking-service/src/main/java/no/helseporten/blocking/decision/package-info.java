/**
 * The one decision on what health personnel may see, and the words it is asked and answered in. Pure: no clock, no row and
 * no framework; what it needs comes in as arguments.
 */
@NamedInterface("decision")
@NullMarked
package no.helseporten.blocking.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
