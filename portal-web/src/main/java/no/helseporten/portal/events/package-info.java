/**
 * Keeps what one module tells another until it is heard: follows merged people, and tells again what failed. Refuses to know
 * what an event is about.
 */
@NullMarked
package no.helseporten.portal.events;

import org.jspecify.annotations.NullMarked;
