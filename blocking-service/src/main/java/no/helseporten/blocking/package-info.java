/**
 * The four kinds of block and the decision for health personnel. Refuses to decide for citizens.
 */
@ApplicationModule(
        displayName = "Blocking",
        allowedDependencies = {"ui", "person", "person :: fhir", "activity", "access", "access :: yaml"})
@NullMarked
package no.helseporten.blocking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
