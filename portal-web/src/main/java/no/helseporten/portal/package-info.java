/**
 * Sign-in, session, security headers, home page, language and error pages: what only the whole portal can know
 * together. Refuses to decide who may see what.
 */
@ApplicationModule(displayName = "Portal")
@NullMarked
package no.helseporten.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
