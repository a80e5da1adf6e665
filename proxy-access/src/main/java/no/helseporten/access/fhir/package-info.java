/**
 * What source systems tell of who may act for whom: RelatedPerson and Consent become authorities, where the policy lets
 * their sender say so. Refuses to decide anything else, and to understand half of what is told: an exception or a limit
 * that it does not know is an error, never left out.
 */
@NullMarked
package no.helseporten.access.fhir;

import org.jspecify.annotations.NullMarked;
