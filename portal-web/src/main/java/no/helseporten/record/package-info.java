/**
 * The record as the citizen sees it: documents, results, medicines and critical information, filled from the
 * sources and read by the pages. Refuses to parse FHIR anywhere but in its {@code fhir} package.
 */
@ApplicationModule(
        displayName = "Record",
        allowedDependencies = {
            "ui",
            "person",
            "person :: fhir",
            "activity",
            "access",
            "blocking",
            "blocking :: decision"
        })
@NullMarked
package no.helseporten.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
