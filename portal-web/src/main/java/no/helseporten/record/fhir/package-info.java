/**
 * What the record does with the FHIR resources that sources send: converters, each a pure function from a resource to
 * rows, and one intake for each kind. The only place of the record where FHIR types are known; refuses to write SQL.
 */
@NullMarked
package no.helseporten.record.fhir;

import org.jspecify.annotations.NullMarked;
