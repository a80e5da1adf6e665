/**
 * Appointments, free slots, booking, preparations, referrals and the calendar feed. Refuses to know other
 * features.
 */
@ApplicationModule(
        displayName = "Appointments",
        allowedDependencies = {"ui", "person", "person :: fhir", "activity", "access"})
@NullMarked
package no.helseporten.appointments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
