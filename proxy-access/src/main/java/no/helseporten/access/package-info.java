/**
 * The one door: who may act for whom, on what, on which ground. Refuses to know what a document or an
 * appointment is.
 */
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"person", "person :: fhir", "activity", "ui"})
@NullMarked
package no.helseporten.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
