/**
 * Threads between a citizen and those who treat her. Refuses to know other features.
 */
@ApplicationModule(
        displayName = "Dialog",
        allowedDependencies = {"ui", "person", "person :: fhir", "activity", "access"})
@NullMarked
package no.helseporten.dialog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
