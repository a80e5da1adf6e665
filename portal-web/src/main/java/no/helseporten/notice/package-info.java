/**
 * Being told: notices to each person in the portal, in words found when they are shown, and by e-mail that says only that
 * there is one. Refuses to send anything of anybody's health, or any name, out of the portal.
 */
@ApplicationModule(
        displayName = "Notice",
        allowedDependencies = {"ui", "person", "activity", "access", "accesslog"})
@NullMarked
package no.helseporten.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
