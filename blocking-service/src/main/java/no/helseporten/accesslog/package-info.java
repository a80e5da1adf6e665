/**
 * The log of the health personnel who looked, and questions about a look-up. Refuses to decide.
 */
@ApplicationModule(
        displayName = "Access log",
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
package no.helseporten.accesslog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
