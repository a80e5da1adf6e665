/**
 * FHIR Questionnaires rendered and checked on the server: drafts, answers, scores. Refuses to know other
 * features.
 */
@ApplicationModule(
        displayName = "Forms",
        allowedDependencies = {"ui", "person", "person :: fhir", "activity", "access"})
@NullMarked
package no.helseporten.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
