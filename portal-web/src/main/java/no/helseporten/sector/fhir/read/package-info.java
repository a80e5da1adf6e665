/**
 * What is read through the door: personnel read a record as far as the decision permits, source systems follow what a
 * citizen did here. Nothing leaves that was not decided and logged first. Refuses to take anything in.
 */
@NullMarked
package no.helseporten.sector.fhir.read;

import org.jspecify.annotations.NullMarked;
