/**
 * Look-ups that sources tell of, and questions about a look-up as they are sent and answered, in FHIR. The only place of
 * this module where FHIR types are known.
 */
@NullMarked
package no.helseporten.accesslog.fhir;

import org.jspecify.annotations.NullMarked;
