/**
 * Notices to the citizen, in the portal and by e-mail without health content.
 */
@ApplicationModule(
        displayName = "Notice",
        allowedDependencies = {"ui", "person", "activity", "access"})
@NullMarked
package no.helseporten.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
