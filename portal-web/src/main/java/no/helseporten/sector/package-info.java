/**
 * The sector's door, {@code /fhir}: authenticates source systems and personnel, bounds size, gives every resource its
 * identity, resolves references and hands each kind to the module that keeps it; gives personnel what the decision
 * permits, and logs it first. Refuses to know what a kind means.
 */
@ApplicationModule(
        displayName = "Sector",
        allowedDependencies = {"person", "person :: fhir", "blocking", "blocking :: decision", "accesslog"})
@NullMarked
package no.helseporten.sector;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
