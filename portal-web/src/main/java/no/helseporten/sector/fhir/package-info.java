/**
 * The door itself: the FHIR server, who may enter, and what happens to a message on its way in. Reads a message once,
 * names every resource and every reference in it, and lets the modules store it in one transaction.
 */
@NullMarked
package no.helseporten.sector.fhir;

import org.jspecify.annotations.NullMarked;
