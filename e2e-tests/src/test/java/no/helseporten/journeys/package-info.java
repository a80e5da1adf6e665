/**
 * Journeys through the portal as citizens make them, in a real browser. Pages are read by role and label, as somebody who
 * uses them reads them. Refuses to know how a page is made.
 */
@NullMarked
package no.helseporten.journeys;

import org.jspecify.annotations.NullMarked;
